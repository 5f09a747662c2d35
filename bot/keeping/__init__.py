"""What is remembered for a while: threads and floods in memory, update numbers on disk, weekly counts, the last change.

Never what was written.
"""
