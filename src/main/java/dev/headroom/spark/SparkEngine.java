package dev.headroom.spark;

import dev.headroom.engine.SampleTable;
import dev.headroom.execution.BlockExecutor;
import dev.headroom.execution.CellExecutor;
import dev.headroom.execution.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/** A Spark cluster. What {@code spark-submit} or {@code -Dspark.*} says of it holds. */
final class SparkEngine implements Engine {
    private static final String MASTER = "spark.master";
    private static final String LOG_SETUP = "log4j2.configurationFile";

    private final JavaSparkContext spark;
    private final ShippedJars jars;
    private final ClusterCores cores;

    private SparkEngine(JavaSparkContext spark, ShippedJars jars) {
        this.spark = spark;
        this.jars = jars;
        this.cores = new ClusterCores(spark);
    }

    /**
     * Connects.
     *
     * @param master the cluster's URL; null for that of {@code spark-submit}
     * @throws IOException naming the cluster and what is wrong
     */
    static SparkEngine connect(@Nullable String master) throws IOException {
        if (System.getProperty("spark.submit.deployMode") == null && System.getProperty(LOG_SETUP) == null) {
            System.setProperty(LOG_SETUP, "classpath:dev/headroom/spark/log4j2.properties"); // before Spark speaks
        }
        var conf = new SparkConf();
        if (master != null) {
            conf.setMaster(master);
        }
        conf.setIfMissing("spark.app.name", "headroom");
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing("spark.driver.maxResultSize", "0"); // few results are under way at a time, of whatever size
        var jars = ShippedJars.of(conf);
        try {
            return new SparkEngine(new JavaSparkContext(conf), jars);
        } catch (Exception e) { // Scala throws checked ones unannounced
            jars.close();
            throw new IOException("cannot connect to Spark at " + conf.get(MASTER) + ": " + e.getMessage(), e);
        }
    }

    @Override
    public CellExecutor cells(long tasks) {
        return new SparkCellExecutor(spark, cores, tasks);
    }

    @Override
    public BlockExecutor blocks(@Nullable SampleTable samples) {
        return new SparkBlockExecutor(spark, cores);
    }

    @Override
    public void copy(List<Path> files, String folder) throws IOException {
        new HadoopFolder(spark.hadoopConfiguration(), folder).take(files);
    }

    @Override
    public void close() {
        spark.close();
        jars.close();
    }
}
