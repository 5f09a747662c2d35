"""Time on the test server: it runs by itself, and a test can move it forward instead of sleeping."""

import asyncio
import time
from collections.abc import Callable


class Alarm:
    """Rings once, when the server's clock has reached its deadline; `cancel` stops it."""

    def __init__(self, clock: "Clock", deadline: float, ring: Callable[[], None]) -> None:
        self._clock = clock
        self._deadline = deadline
        self._ring = ring
        self._timer: asyncio.TimerHandle | None = None

    def wind(self) -> None:
        """Set the timer to what is left until the deadline, now and whenever the clock was moved."""
        if self._timer is not None:
            self._timer.cancel()
        left = max(0.0, self._deadline - self._clock.now())
        self._timer = asyncio.get_running_loop().call_later(left, self._go_off)

    def cancel(self) -> None:
        """Never ring."""
        if self._timer is not None:
            self._timer.cancel()
        self._clock.forget(self)

    def _go_off(self) -> None:
        self._clock.forget(self)
        self._ring()


class Clock:
    """The one clock of a server: message dates, expiry, long polls and delays all go by it."""

    def __init__(self) -> None:
        self._ahead = time.time() - time.monotonic()
        self._alarms: set[Alarm] = set()

    def now(self) -> float:
        """Seconds since 1970, as the server believes."""
        return self._ahead + time.monotonic()

    def advance(self, seconds: float) -> None:
        """Let time pass at once; what was waiting for it wakes up."""
        self._ahead += seconds
        for alarm in tuple(self._alarms):
            alarm.wind()

    def alarm(self, seconds: float, ring: Callable[[], None]) -> Alarm:
        """Call `ring` once, so many seconds from now on this clock."""
        alarm = Alarm(self, self.now() + seconds, ring)
        self._alarms.add(alarm)
        alarm.wind()
        return alarm

    def forget(self, alarm: Alarm) -> None:
        """No longer wind this alarm."""
        self._alarms.discard(alarm)

    async def wait(self, seconds: float) -> None:
        """Return when so many seconds have passed on this clock."""
        over = asyncio.Event()
        alarm = self.alarm(seconds, over.set)
        try:
            await over.wait()
        finally:
            alarm.cancel()
