/** Cells and blocks as tasks of an Apache Spark cluster. Only {@link dev.headroom.spark.SparkEngineProvider} loads without Spark. */
@NullMarked
package dev.headroom.spark;

import org.jspecify.annotations.NullMarked;
