"""What helps staff: checking what they wrote, showing what an edit changes, taking an edit in while the bot runs.

checking     one file per check
comparing    which questions change their reply between two folders
showing      problems and changes as text
waiting      what waits for somebody to look at the live page
online       every link, tried
taking       an Edition that may serve people
watching     taking in what staff change while the bot runs
"""
