"""Where events are read: renditions side by side or alone, sentences cited, captures shown."""
