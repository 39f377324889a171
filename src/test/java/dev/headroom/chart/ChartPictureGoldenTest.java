package dev.headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of a made-up run at half their size; a commit that changes one says why. */
class ChartPictureGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/charts");
    private static final int FAR = 40; // of 255: more than another rasteriser's edges

    @ParameterizedTest
    @CsvSource({
        "FAN, LIGHT",
        "EXCEEDANCE, LIGHT",
        "FIRSTSHORT, DARK",
        "GANTT, LIGHT",
        "WATERFALL, DARK",
        "HEATMAP, LIGHT"
    })
    void aPictureLooksAsItDid(ChartKind kind, String theme) throws Exception {
        var slide = ChartSize.SLIDE;
        var half = new ChartSize(slide.widthPx(), slide.heightPx(), slide.textPx(), 0.5, false);
        var style = new ChartStyle(theme.equals("DARK") ? ChartTheme.DARK : ChartTheme.LIGHT, half);
        var run = SyntheticCurves.record(SyntheticRun.ofFourRegions()
                .project("brazil", "sao-paulo-1", 30)
                .project("dubai", "dubai-2", 33)
                .project("dubai", "dubai-3", 60)
                .build());
        var filter = new ChartFilter(Set.of(kind), Set.of(), Set.of("total"));
        Picture picture = RunCharts.sheets(Scene.of(run.result(), run.series(), style, filter), filter)
                .get(0)
                .picture()
                .get();
        byte[] png = ChartFile.png(picture, style);
        Path golden = FOLDER.resolve(kind.key() + ".png");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.write(golden, png);
        }
        assertThat(shareThatDiffers(ImageIO.read(golden.toFile()), ImageIO.read(new ByteArrayInputStream(png))))
                .as("share of pixels that differ from %s", golden)
                .isLessThan(0.004);
    }

    private static double shareThatDiffers(BufferedImage one, BufferedImage other) {
        assertThat(other.getWidth()).isEqualTo(one.getWidth());
        assertThat(other.getHeight()).isEqualTo(one.getHeight());
        long far = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                far += differs(one.getRGB(x, y), other.getRGB(x, y)) ? 1 : 0;
            }
        }
        return far / (double) (one.getWidth() * one.getHeight());
    }

    private static boolean differs(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 255) - (other >> shift & 255)) > FAR) {
                return true;
            }
        }
        return false;
    }
}
