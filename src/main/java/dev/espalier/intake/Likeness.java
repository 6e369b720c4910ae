package dev.espalier.intake;

import dev.espalier.access.AssertionCheck;
import dev.espalier.access.Principals;
import dev.espalier.access.QuantifiedCheck;
import dev.espalier.design.Design;
import dev.espalier.review.DesignReview;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Whether a design under other names is like the one that it was made of: it can be read, has the same findings, the
/// same answers to its own questions, members whose ARNs went along, and patterns that match the same names.
final class Likeness {
    private static final long MOST_MATCHES = 50_000_000;

    private final Design before;
    private final Design after;
    private final AnonymousArns arns;
    private final long mostMatches;
    private boolean isReadable;
    private final List<String> differences = new ArrayList<>();

    private Likeness(Design before, Design after, AnonymousArns arns, long mostMatches) {
        this.before = before;
        this.after = after;
        this.arns = arns;
        this.mostMatches = mostMatches;
    }

    static Likeness of(Design before, Design after, AnonymousArns arns) {
        return of(before, after, arns, MOST_MATCHES);
    }

    /// @param mostMatches how often a pattern is held against a name; how many patterns are left then is said
    static Likeness of(Design before, Design after, AnonymousArns arns, long mostMatches) {
        var likeness = new Likeness(before, after, arns, mostMatches);
        likeness.reading();
        if (likeness.isReadable) {
            likeness.findings();
            likeness.members();
            likeness.assertions();
            likeness.claims();
            likeness.patterns();
        }
        return likeness;
    }

    boolean isReadable() {
        return isReadable;
    }

    /// What differs, one sentence for each.
    List<String> differences() {
        return differences;
    }

    private void differs(String key, Object... parts) {
        differences.add(Words.text("anonymous." + key, parts));
    }

    private void reading() {
        switch (DesignFile.parse(DesignFile.write(after))) {
            case ReadResult.Opened opened when opened.design().equals(after) -> isReadable = true;
            case ReadResult.Opened _ -> differs("read");
            case ReadResult.Refused(var problems) ->
                differs("refused", problems.getFirst().problem().message());
        }
    }

    private void findings() {
        var counts = new TreeMap<String, Integer>();
        DesignReview.of(before).forEach(finding -> counts.merge(finding.code(), 1, Integer::sum));
        DesignReview.of(after).forEach(finding -> counts.merge(finding.code(), -1, Integer::sum));
        counts.forEach((code, count) -> {
            if (count != 0) {
                differs(count > 0 ? "findingLost" : "findingNew", code, Math.abs(count));
            }
        });
    }

    private void members() {
        var others = Principals.all(after).iterator();
        Principals.all(before).forEach(member -> {
            var arn = Principals.arnOf(before, member);
            if (!others.hasNext() || !arns.reference(arn).equals(Principals.arnOf(after, others.next()))) {
                differs("member", arn);
            }
        });
    }

    private void assertions() {
        var now = AssertionCheck.run(after);
        var then = AssertionCheck.run(before);
        for (int i = 0; i < then.size(); i++) {
            var was = then.get(i).answer();
            var is = now.get(i).answer();
            if (was.verdict() != is.verdict() || !was.decidedBy().equals(is.decidedBy())) {
                differs("answer", before.assertions().get(i).title(), was.verdict(), is.verdict());
            }
        }
    }

    private void claims() {
        var now = QuantifiedCheck.run(after);
        var then = QuantifiedCheck.run(before);
        for (int i = 0; i < then.size(); i++) {
            var was = then.get(i);
            var is = now.get(i);
            boolean isSame = was.holds() == is.holds()
                    && was.against().size() == is.against().size()
                    && was.open().size() == is.open().size()
                    && was.wrong().isPresent() == is.wrong().isPresent();
            if (!isSame) {
                differs("claim", before.quantifiedAssertions().get(i).title());
            }
        }
    }

    /// Every pattern against every name, tag and ARN of the design.
    private void patterns() {
        var matching = new PatternLikeness(arns.given(), mostMatches);
        matching.different().forEach(pattern -> differs("pattern", pattern));
        if (matching.skipped() > 0) {
            differs("patternsSkipped", matching.skipped());
        }
    }
}
