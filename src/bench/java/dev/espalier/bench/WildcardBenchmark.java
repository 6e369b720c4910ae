package dev.espalier.bench;

import dev.espalier.policy.ArnPattern;
import dev.espalier.policy.RequestContext;
import dev.espalier.policy.Truth;
import dev.espalier.policy.Wildcard;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Patterns that make other matchers try for ever, against a text of nothing but `a`: many stars (`*a*a*a…*b`), one
/// star before a long tail (`*aaa…b`), and stars that must not cross a colon, as in an ARN. Doubling both sides may
/// cost four times as much and no more, because a match never costs more than pattern length times text length.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WildcardBenchmark {
    @Param({"256", "512", "1024"})
    public int length;

    @Param({"stars", "tail", "arn"})
    public String shape = "";

    private Predicate<String> pattern = text -> false;
    private String text = "";

    @Setup
    public void prepare() {
        var stars = "*a".repeat(length / 2) + "*b";
        text = (shape.equals("arn") ? "arn:aws:" : "") + "a".repeat(length);
        pattern = switch (shape) {
            case "stars" -> Wildcard.of(stars)::matches;
            case "tail" -> Wildcard.of("*" + "a".repeat(length / 2) + "b")::matches;
            default -> {
                var arn = ArnPattern.parse("arn:aws:" + stars + ":*:*:*", false).orElseThrow();
                yield asked -> arn.matches(asked + ":::x", RequestContext.EMPTY) == Truth.YES;
            }
        };
    }

    @Benchmark
    public boolean matches() {
        return pattern.test(text);
    }
}
