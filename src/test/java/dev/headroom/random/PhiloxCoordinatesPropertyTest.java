package dev.headroom.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PhiloxCoordinatesPropertyTest {

    @Test
    void anyRangeGivesTheNumbersOfALongerOne() {
        var whole = new double[5000];
        new PhiloxCoordinates(7).uniforms(99, 3, 0, whole.length, whole);
        var coordinates = new PhiloxCoordinates(7);
        var starts = new double[400];
        var lengths = new double[400];
        coordinates.uniforms(1, 0, 0, 400, starts);
        coordinates.uniforms(2, 0, 0, 400, lengths);
        for (int i = 0; i < starts.length; i++) {
            int first = (int) (starts[i] * 4900);
            int count = 1 + (int) (lengths[i] * Math.min(2500, 5000 - first - 1));
            var part = new double[count];
            coordinates.uniforms(99, 3, first, count, part);
            assertThat(part)
                    .as("%s from %s", count, first)
                    .containsExactly(Arrays.copyOfRange(whole, first, first + count));
        }
    }

    @Test
    void everyPartOfTheAddressCounts() {
        var first = fill(1, 2, 3, 0);
        assertThat(fill(1, 2, 3, 0)).containsExactly(first);
        for (var other : new double[][] {fill(2, 2, 3, 0), fill(1, 3, 3, 0), fill(1, 2, 4, 0), fill(1, 2, 3, 1024)}) {
            assertThat(other).doesNotContain(first);
        }
    }

    private static double[] fill(long seed, long address, int component, long replication) {
        var out = new double[1024];
        new PhiloxCoordinates(seed).uniforms(address, component, replication, out.length, out);
        return out;
    }

    @Test
    void normalsAreTheUniformsInverted() {
        var coordinates = new PhiloxCoordinates(5);
        var uniforms = new double[300];
        var normals = new double[300];
        coordinates.uniforms(4, 1, 900, 300, uniforms);
        coordinates.normals(4, 1, 900, 300, normals);
        NormalCurve.inverse(uniforms, 300);
        assertThat(normals).containsExactly(uniforms);
    }

    @Test
    void theBaseCaseIsTheMedianOfEverything() {
        var uniforms = new double[3];
        var normals = new double[3];
        new MedianCoordinates().uniforms(1, 0, 0, 2, uniforms);
        new MedianCoordinates().normals(1, 0, 0, 3, normals);
        assertThat(uniforms).containsExactly(0.5, 0.5, 0);
        assertThat(normals).containsOnly(0);
    }

    @Test
    void anAddressDependsOnThePathAlone() throws Exception {
        assertThat(Long.toHexString(InputAddress.of("abc")))
                .as("FIPS 180-2, example 1")
                .isEqualTo("ba7816bf8f01cfea");
    }
}
