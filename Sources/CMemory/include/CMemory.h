#pragma once
// What Glibc's module leaves out of how a process holds its memory: malloc(3)'s settings, and the
// pages of its own code.

/// Holds large pieces of memory apart, so that they go back as soon as they are free, and lets all
/// threads share few heaps. To be called before there are threads; does nothing where malloc has no
/// such settings.
void memory_be_sparing(void);

/// Lets all threads share few heaps: each would keep what it freed for itself. To be called before
/// other threads exist, too.
void memory_share_heaps(void);

/// Gives back what is free in the heaps, and the pages of code that are in memory: most of them only
/// the start needed. What is needed again comes from the file, mostly still in the system's memory.
void memory_give_back(void);
