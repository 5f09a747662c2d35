"""No message is lost: the real program is killed, stopped and cut off while people write."""
