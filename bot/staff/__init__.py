"""What helps staff: checking what they wrote, showing what an edit changes, taking an edit in while the bot runs.

checking     one file per check
comparing    which questions change their reply between two folders
"""
