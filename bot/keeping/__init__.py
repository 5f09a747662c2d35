"""What is remembered for a while: threads and floods in memory, update numbers on disk. Never what was written."""
