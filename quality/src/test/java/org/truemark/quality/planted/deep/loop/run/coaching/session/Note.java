package org.truemark.quality.planted.deep.loop.run.coaching.session;

record Note(String text) {}
