package dev.espalier.bench;

import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.RenameNode;
import dev.espalier.search.Finder;
import dev.espalier.search.Query;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What finding costs in an organization of 10,000 accounts and 100,000 principals.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FindBenchmark {
    private final Design design = DesignGenerator.large(1);
    private final Design edited = renamed(design);
    private final Finder finder = Finder.of(design);

    private static Design renamed(Design design) {
        var account = DesignIndex.of(design).accounts().get(5_000).id();
        return new RenameNode(account, "Renamed").applyTo(design) instanceof EditResult.Applied(var after)
                ? after
                : design;
    }

    @Benchmark
    public Finder readEverything() {
        return Finder.of(design);
    }

    @Benchmark
    public Finder followOneEdit() {
        return finder.following(edited);
    }

    @Benchmark
    public List<ItemId> oneAccount() {
        return finder.find(Query.of("100039595000"));
    }

    @Benchmark
    public List<ItemId> nothing() {
        return finder.find(Query.of("zebra"));
    }

    /// As the first letter is typed: most items have it.
    @Benchmark
    public List<ItemId> oneLetter() {
        return finder.find(Query.of("e"));
    }

    @Benchmark
    public List<ItemId> twoWordsInsideAUnit() {
        return finder.find(Query.of("path:finance deploy ec2"));
    }
}
