package dev.headroom.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The folder in which run folders are made. Several processes may share it. */
public final class RunStore {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    static final int HASH_CHARACTERS = 8;
    private static final int SLUG_CHARACTERS = 40;
    /** How the name of a part of a run ends. */
    public static final String PART = ".part";

    private static final String CHECKPOINT = ".checkpoint";

    private final Path root;

    /** @param root made with the first run, where it is missing */
    public RunStore(Path root) {
        this.root = root;
    }

    /**
     * Opens a temporary folder in which a run is put together.
     *
     * @param planHash hexadecimal, 8 characters or more
     * @throws IOException naming the folder, where it cannot be made
     */
    public RunFolder begin(String planName, String planHash, Instant now) throws IOException {
        var name = slug(planName) + "-" + SECOND.format(now) + "-" + planHash.substring(0, HASH_CHARACTERS);
        return RunFolder.make(root, name);
    }

    /**
     * Where a part of a run is kept; the folder is made where it is missing.
     *
     * @throws IOException naming the folder, where it cannot be made
     */
    public Path partFile(Manifest.PlanCopy plan, BlockRange blocks) throws IOException {
        makeRoot();
        return root.resolve(
                slug(plan.name()) + "-" + plan.hash().substring(0, HASH_CHARACTERS) + ".blocks-" + blocks + PART);
    }

    /**
     * Takes the file in which a run saves what is finished; the folder is made where it is missing.
     *
     * @return empty where another process has it
     * @throws IOException naming what the disk refuses
     */
    public Optional<CheckpointFile> takeCheckpoint(PartHeader header) throws IOException {
        makeRoot();
        return CheckpointFile.take(root.resolve(slug(header.plan().name()) + "-"
                + header.plan().hash().substring(0, HASH_CHARACTERS) + "-"
                + Sha256.of(header.key()).substring(0, HASH_CHARACTERS) + CHECKPOINT));
    }

    private void makeRoot() throws IOException {
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw DiskFailure.of("make", root, e);
        }
    }

    /**
     * All checkpoints in the folder, by name.
     *
     * @throws IOException naming the folder, where it cannot be read
     */
    public List<Path> checkpoints() throws IOException {
        try (var files = Files.list(root)) {
            return files.filter(file -> file.getFileName().toString().endsWith(CHECKPOINT))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw DiskFailure.of("read", root, e);
        }
    }

    /**
     * The finished runs, newest first. What holds no manifest, and what a killed process left behind, is passed over.
     *
     * @throws IOException naming the folder, where it cannot be read
     */
    public List<StoredRun> list() throws IOException {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (var folders = Files.list(root)) {
            return folders.filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .filter(folder -> Files.isRegularFile(folder.resolve(ManifestJson.FILE)))
                    .map(ManifestJson::read)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(StoredRun::started)
                            .thenComparing(run -> run.folder().toString())
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw DiskFailure.of("read the runs in", root, e);
        }
    }

    /** The plan's name in letters, digits and single hyphens, cut at a word. */
    static String slug(String planName) {
        var words = Normalizer.normalize(planName, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (words.length() > SLUG_CHARACTERS) {
            int end = words.lastIndexOf('-', SLUG_CHARACTERS);
            words = words.substring(0, end > 0 ? end : SLUG_CHARACTERS);
        }
        return words.isEmpty() ? "plan" : words;
    }
}
