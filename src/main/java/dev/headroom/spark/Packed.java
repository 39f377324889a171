package dev.headroom.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Objects and bytes on their way through the network: results are mostly zeros. */
final class Packed {
    private Packed() {}

    static byte[] object(Object object) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new ObjectOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            out.writeObject(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static <T> T object(byte[] packed, Class<T> type) {
        try (var in = new ObjectInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            return type.cast(in.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a class is missing on the cluster: " + e.getMessage(), e);
        }
    }
}
