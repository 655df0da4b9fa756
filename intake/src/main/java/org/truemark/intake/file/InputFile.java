package org.truemark.intake.file;

import java.nio.file.Path;

/// A file to read. It must not change between opening and the last pass over its rows.
///
/// @param name as the user gave it, without folders; problems and sheets carry it
/// @param path where its bytes are
public record InputFile(String name, Path path) {}
