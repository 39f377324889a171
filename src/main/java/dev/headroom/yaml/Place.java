package dev.headroom.yaml;

/**
 * Where a reader is: the address in the plan, and the same within the file for messages.
 *
 * @param path from the plan's top, as {@code regions.brazil.demand}
 * @param filePath from the top of the file, as {@code demand}; for an overlay's value the path from the plan's top
 */
record Place(String path, String filePath, Source source) {

    static Place top(YamlTree tree) {
        return new Place("", "", tree.origin().source());
    }

    /** The place of a part, which may stand in another file. */
    Place to(String segment, YamlTree part) {
        String partPath = join(path, segment);
        Source partSource = part.origin().source();
        if (partSource.equals(source)) {
            return new Place(partPath, join(filePath, segment), source);
        }
        return new Place(partPath, partSource.kind() == Source.Kind.FILE ? "" : partPath, partSource);
    }

    /** The place of a part that is not there. */
    Place toMissing(String segment) {
        return new Place(join(path, segment), join(filePath, segment), source);
    }

    private static String join(String path, String segment) {
        return path.isEmpty() ? segment : path + "." + segment;
    }
}
