package dev.espalier.bench;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.access.WhoCan;
import dev.espalier.design.DesignGenerator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What it costs to ask everybody in an organization of 10,000 accounts and 110,000 principals, root users included.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReachBenchmark {
    private final Evaluator evaluator = Evaluator.of(DesignGenerator.large(1));

    @Benchmark
    public WhoCan whoCan() {
        return evaluator.whoCan(Question.of("", "iam:CreateUser", Optional.empty()));
    }

    @Benchmark
    public WhoCan whoCanOnOneResource() {
        return evaluator.whoCan(Question.of("", "s3:GetObject", Optional.of("arn:aws:s3:::receipts-5/may.pdf")));
    }

    /// Every principal times every known action: some 2.4 billion verdicts.
    @Benchmark
    public long everybodyTimesEverything() {
        var counter = new Counter();
        evaluator.matrix().forEach(row -> counter.sum += row.countAllowed() + row.countDenied());
        return counter.sum;
    }

    private static final class Counter {
        private long sum;
    }
}
