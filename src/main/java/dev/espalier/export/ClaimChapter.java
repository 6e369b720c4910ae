package dev.espalier.export;

import dev.espalier.access.AssertionCheck;
import dev.espalier.access.AssertionResult;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Principals;
import dev.espalier.access.QuantifiedCheck;
import dev.espalier.access.QuantifiedResult;
import dev.espalier.access.QuantifiedSentences;
import dev.espalier.access.Sentences;
import dev.espalier.design.Account;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.export.Block.Bullet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What the design claims, whether it is true, and who stands against it. What is broken comes first.
final class ClaimChapter {
    private static final int MOST_CLAIMS = 500;
    private static final int MOST_AGAINST = 100;

    private final Design design;
    private final Evaluator evaluator;
    private final Omissions left;

    ClaimChapter(Design design, Evaluator evaluator, Omissions left) {
        this.design = design;
        this.evaluator = evaluator;
        this.left = left;
    }

    Chapter make() {
        var single = design.assertions().stream()
                .map(assertion -> AssertionCheck.check(assertion, evaluator))
                .sorted(Comparator.comparing(AssertionResult::holds))
                .toList();
        var check = QuantifiedCheck.of(design, evaluator);
        var many = design.quantifiedAssertions().stream()
                .map(check::check)
                .sorted(Comparator.comparing(QuantifiedResult::holds))
                .toList();
        var items = new ArrayList<Bullet>();
        left.first(single, MOST_CLAIMS, "omitted.claims").forEach(result -> items.add(one(result)));
        left.first(many, MOST_CLAIMS, "omitted.claims").forEach(result -> items.add(many(result)));
        long broken = single.stream().filter(result -> !result.holds()).count()
                + many.stream().filter(result -> !result.holds()).count();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(Words.text("claims.counts", single.size() + many.size() - broken, broken)));
        if (!items.isEmpty()) {
            blocks.add(new Block.Bullets(items));
        }
        return new Chapter(Words.text("claims.title"), blocks);
    }

    private static Bullet one(AssertionResult result) {
        var assertion = result.assertion();
        var claim = claim(assertion);
        var name = assertion.title().isBlank() ? claim : Words.text("claims.titled", assertion.title(), claim);
        var because = result.holds() ? List.<Bullet>of() : List.of(point(Sentences.fullSentence(result.answer())));
        return new Bullet(outcome(result.holds(), name), because);
    }

    private static String claim(Assertion assertion) {
        return Words.text(
                assertion.resource().isPresent() ? "claims.claim.on" : "claims.claim",
                assertion.principal(),
                assertion.action(),
                assertion.resource().orElse(""),
                Words.text("expect." + assertion.expect()));
    }

    private Bullet many(QuantifiedResult result) {
        var sentences = new QuantifiedSentences(design);
        var claim = sentences.claim(result.assertion());
        var title = result.assertion().title();
        var name = title.isBlank() ? claim : Words.text("claims.titled", title, claim);
        var because = new ArrayList<Bullet>();
        result.wrong().ifPresent(sentence -> because.add(point(sentence)));
        if (!result.holds()) {
            named(because, "claims.against", result.against());
            named(because, "claims.open", result.open());
        }
        return new Bullet(outcome(result.holds(), name), because);
    }

    private void named(List<Bullet> because, String key, List<MemberId> members) {
        if (members.isEmpty()) {
            return;
        }
        var index = DesignIndex.of(design);
        var arns = left.first(members, MOST_AGAINST, "omitted.against").stream()
                .map(member -> point(index.account(member.account())
                        .map((Account account) -> Principals.arnOf(account, member))
                        .orElseGet(() -> index.nameOf(member))))
                .toList();
        because.add(new Bullet(Words.text(key, members.size()), arns));
    }

    private static String outcome(boolean holds, String name) {
        return Words.text(holds ? "claims.holds" : "claims.broken", name);
    }

    private static Bullet point(String text) {
        return new Bullet(text, List.of());
    }
}
