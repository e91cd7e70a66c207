package io.ftpcluster.bench.peer;

import java.nio.file.Path;

/**
 * Where servers find what they serve.
 *
 * @param root the files
 * @param work folder for configurations and logs; each server gets one of its own below it
 * @param certificate PEM
 * @param key PEM
 */
public record Place(Path root, Path work, Path certificate, Path key) {}
