package dev.headroom.yaml;

/**
 * A file that was read.
 *
 * @param path relative to the current directory where it lies below it
 * @param sha256 of its bytes, in hexadecimal
 */
public record InputFile(String path, String sha256) {}
