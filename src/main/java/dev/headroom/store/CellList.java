package dev.headroom.store;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The list of a sweep's cells with their keys: {@code cells.csv} for people and, keys alone, {@code cells.keys} for looking up. It is
 * there whole or not at all.
 */
public final class CellList {
    /** The list for people; its last column is the key. */
    static final String FILE = "cells.csv";

    private static final String KEY_FILE = "cells.keys";
    private static final int KEY_BYTES = 32;

    private final Path folder;
    private final SweepInfo info;

    CellList(Path folder, SweepInfo info) {
        this.folder = folder;
        this.info = info;
    }

    private Path file() {
        return folder.resolve(FILE);
    }

    private Path keyFile() {
        return folder.resolve(KEY_FILE);
    }

    /** Whether it is there. */
    public boolean isThere() {
        try {
            return Files.exists(file()) && Files.size(keyFile()) == info.cells() * KEY_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    /** Becomes the same as another one. */
    void copy(CellList other) throws IOException {
        try {
            Files.copy(other.file(), file(), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(other.keyFile(), keyFile(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw DiskFailure.of("copy", other.keyFile(), e);
        }
    }

    /** The list for people, its heading first. */
    BufferedReader read() throws IOException {
        try {
            return Files.newBufferedReader(file());
        } catch (IOException e) {
            throw DiskFailure.of("read", file(), e);
        }
    }

    /** To be written in order; what is not finished leaves nothing behind. */
    public CellWriter write() throws IOException {
        try {
            return new CellWriter(this);
        } catch (IOException e) {
            throw DiskFailure.of("write", file(), e);
        }
    }

    /** Writes the list; mutable. */
    public static final class CellWriter implements AutoCloseable {
        private final CellList list;
        private final Path partial;
        private final Path partialKeys;
        private final Writer out;
        private final OutputStream keys;

        private CellWriter(CellList list) throws IOException {
            this.list = list;
            this.partial = CellStore.partial(list.file());
            this.partialKeys = CellStore.partial(list.keyFile());
            this.out = Files.newBufferedWriter(partial);
            this.keys = new BufferedOutputStream(Files.newOutputStream(partialKeys));
            line("cell", "name", list.info.columns(), "key");
        }

        private void line(String number, String name, List<String> values, String key) throws IOException {
            var cells = new ArrayList<String>();
            cells.add(number);
            cells.add(name);
            cells.addAll(values);
            cells.add(key);
            out.write(CsvText.line(cells.toArray(String[]::new)));
        }

        /**
         * Adds the next cell.
         *
         * @param values in the order of the sweep's columns
         * @param key 64 hexadecimal digits
         */
        public void add(long number, String name, List<String> values, String key) throws IOException {
            line(Long.toString(number), name, values, key);
            keys.write(HexFormat.of().parseHex(key));
        }

        /** All cells were added. */
        public void finish() throws IOException {
            out.close();
            keys.close();
            CellStore.moveOver(partial, list.file());
            CellStore.moveOver(partialKeys, list.keyFile()); // the last: with it the list is there
        }

        @Override
        public void close() throws IOException {
            out.close();
            keys.close();
            Files.deleteIfExists(partial);
            Files.deleteIfExists(partialKeys);
        }
    }

    /** The keys of all cells, looked up in their file. */
    public CellKeys keys() throws IOException {
        try {
            return new CellKeys(FileChannel.open(keyFile(), StandardOpenOption.READ));
        } catch (IOException e) {
            throw DiskFailure.of("read", keyFile(), e);
        }
    }

    /** Keys by cell; may be used by several threads. */
    public static final class CellKeys implements AutoCloseable {
        private final FileChannel in;

        private CellKeys(FileChannel in) {
            this.in = in;
        }

        /**
         * The key of a cell.
         *
         * @param cell from 0
         */
        public String of(long cell) throws IOException {
            var key = ByteBuffer.allocate(KEY_BYTES);
            while (key.hasRemaining()) {
                if (in.read(key, cell * KEY_BYTES + key.position()) < 0) {
                    throw new IOException("the keys of the sweep's cells end before cell " + cell);
                }
            }
            return HexFormat.of().formatHex(key.array());
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
