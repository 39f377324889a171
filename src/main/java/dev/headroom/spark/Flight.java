package dev.headroom.spark;

import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Function1;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/** Tasks that were sent to a cluster together; each result comes as soon as it is there. A lost one is sent again by Spark. */
final class Flight {
    private final SimpleFutureAction<Boolean> action;

    private Flight(SimpleFutureAction<Boolean> action) {
        this.action = action;
    }

    /**
     * Sends tasks.
     *
     * @param loads one a task
     * @param play what a task does with its load; it travels
     * @param landed is given each result with the place of its load, on a thread that must not wait
     */
    static <T, R> Flight send(
            JavaSparkContext spark, List<T> loads, Function1<Iterator<T>, R> play, ObjIntConsumer<R> landed) {
        var places = CollectionConverters.asScala(IntStream.range(0, loads.size())
                        .<Object>mapToObj(k -> k)
                        .toList())
                .toSeq();
        return new Flight(spark.sc()
                .submitJob(
                        spark.parallelize(loads, loads.size()).rdd(),
                        play,
                        places,
                        (place, result) -> {
                            landed.accept(result, (Integer) place);
                            return BoxedUnit.UNIT;
                        },
                        () -> true));
    }

    /** Whether no more results come. */
    boolean isOver() {
        return action.isCompleted();
    }

    /** Why some tasks have no result, once it is over. */
    Optional<Throwable> failure() {
        var value = action.value();
        return value.isDefined() && value.get().isFailure()
                ? Optional.of(value.get().failed().get())
                : Optional.empty();
    }

    void cancel() {
        action.cancel();
    }
}
