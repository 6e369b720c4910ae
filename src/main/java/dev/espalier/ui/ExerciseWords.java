package dev.espalier.ui;

import dev.espalier.access.Sentences;
import dev.espalier.access.Verdict;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OuId;
import dev.espalier.design.RootId;
import dev.espalier.exchange.QuestionWords;
import dev.espalier.ui.kit.Texts;
import java.util.ArrayList;

/// Says how exercises go.
public final class ExerciseWords {
    private static final Texts TEXTS = Texts.of(ExerciseWords.class);

    private final Design design;
    private final DesignIndex index;

    public ExerciseWords(Design design) {
        this.design = design;
        index = DesignIndex.of(design);
    }

    /// What can be said the answer will be: `Denied by a Deny`.
    public static String choice(Verdict verdict) {
        return TEXTS.text("exercise.choice." + verdict);
    }

    /// The question, for those who only hear it.
    public String begun(Exercise exercise) {
        return TEXTS.text("exercise.begun", AskedWords.of(design, Asked.of(design, exercise.question())));
    }

    /// What is right, about the verdict and about the node.
    public String told(Exercise.Told told) {
        var right = told.answer().verdict();
        var verdict = told.isRight()
                ? TEXTS.text("exercise.right", choice(right))
                : TEXTS.text("exercise.wrong", choice(told.chosen()), choice(right));
        var node = node(told);
        return node.isEmpty() ? verdict : verdict + " " + node;
    }

    private String node(Exercise.Told told) {
        var nodes = told.deciders().nodes();
        if (nodes.isEmpty()) {
            return told.pointed().map(_ -> TEXTS.text("exercise.node.none")).orElse("");
        }
        var first = named(nodes.iterator().next());
        var sentence = told.pointed()
                .map(pointed -> nodes.contains(pointed)
                        ? TEXTS.text("exercise.node.right", named(pointed))
                        : TEXTS.text("exercise.node.wrong", named(pointed), first))
                .orElseGet(() -> TEXTS.text("exercise.node.skipped", first));
        return nodes.size() == 1 ? sentence : sentence + " " + TEXTS.text("exercise.node.more", nodes.size() - 1);
    }

    /// `OU People`, `Account HR`, `hana · HR`.
    public String named(NodeId node) {
        return switch (node) {
            case RootId root -> index.nameOf(root);
            case OuId unit -> TEXTS.text("exercise.ou", index.nameOf(unit));
            case AccountId account -> TEXTS.text("exercise.account", index.nameOf(account));
            case RootUserId user -> member(TEXTS.text("asked.rootUser"), user);
            case ResourceId resource -> QuestionWords.shortArn(resource.arn());
            case MemberId member -> member(index.nameOf(member), member);
        };
    }

    private String member(String name, MemberId member) {
        return TEXTS.text("asked.who", name, index.nameOf(member.account()));
    }

    /// How it went so far: `2 of 3 right · node: 1 of 2 · most missed: Permissions boundary`.
    public static String score(ExerciseScore score) {
        var parts = new ArrayList<String>();
        parts.add(TEXTS.text("exercise.score", score.right(), score.told()));
        if (score.pointed() > 0) {
            parts.add(TEXTS.text("exercise.score.node", score.pointedRight(), score.pointed()));
        }
        score.mostMissed()
                .map(layer -> TEXTS.text("exercise.score.missed", Sentences.layer(layer)))
                .ifPresent(parts::add);
        return String.join(" · ", parts);
    }
}
