package dev.headroom.cli;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** JSON for programs that read the results; numbers print the same on every Java, what is not finite as a string. */
final class JsonText {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private JsonText() {}

    static String of(Object value) throws IOException {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    /** With a line's end behind it; what an iterator gives is written as it comes. */
    static void write(Object value, PrintWriter out) throws IOException {
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(out, value);
        out.println();
    }

    /** On one line. */
    static String line(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string takes all
        }
    }
}
