package dev.espalier.cli;

import dev.espalier.access.Answer;
import dev.espalier.access.Dependence;
import dev.espalier.access.Sentences;
import dev.espalier.access.Stretch;
import dev.espalier.access.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How far a permission reaches.
///
/// @param resources on which resources, where it is known to hold on some only
/// @param turnsOn context keys, and [Dependence#RESOURCE] where resources differ in a way that is not known
/// @param why why there is no answer
record Reach(Kind kind, List<Stretch> resources, List<String> turnsOn, Optional<String> why) {
    /// Nobody has looked exactly.
    static final Reach POSSIBLE = new Reach(Kind.POSSIBLE, List.of(), List.of(), Optional.empty());

    static final Reach FULL = new Reach(Kind.ALLOWED, List.of(), List.of(), Optional.empty());
    static final Reach NONE = new Reach(Kind.DENIED, List.of(), List.of(), Optional.empty());

    Reach {
        resources = List.copyOf(resources);
        turnsOn = List.copyOf(turnsOn);
    }

    /// What is known about a permission.
    enum Kind {
        ALLOWED,
        DENIED,
        DEPENDS,
        /// It may depend on something, or come out as allowed or denied; it was not asked about exactly.
        POSSIBLE,
        NO_ANSWER
    }

    static Reach of(Answer answer) {
        return switch (answer.verdict()) {
            case ALLOWED -> FULL;
            case EXPLICITLY_DENIED, IMPLICITLY_DENIED -> NONE;
            case DEPENDS -> new Reach(Kind.DEPENDS, resources(answer.where()), turnsOn(answer), Optional.empty());
            case NO_ANSWER -> unknown(answer);
        };
    }

    /// Where it is allowed, or may be.
    private static List<Stretch> resources(Where where) {
        return Stream.concat(where.allowed().stream(), where.depending().stream())
                .toList();
    }

    /// A stretch in words: "arn:aws:s3:::b/* (except arn:aws:s3:::b/secret/*)".
    static String text(Stretch stretch) {
        return stretch.exceptions().isEmpty()
                ? stretch.pattern()
                : Words.text("can.except", stretch.pattern(), String.join(", ", stretch.exceptions()));
    }

    /// That it turns on the resource need not be said where the resources are.
    private static List<String> turnsOn(Answer answer) {
        boolean isTold = !resources(answer.where()).isEmpty() && answer.where().isExact();
        return answer.dependsOn().stream()
                .filter(key -> !(isTold && key.equals(Dependence.RESOURCE)))
                .toList();
    }

    static Reach unknown(Answer answer) {
        return new Reach(Kind.NO_ANSWER, List.of(), List.of(), Optional.of(Sentences.text(answer.reason())));
    }

    /// The same, but only on this resource, or on what of it is known to be meant.
    Reach on(String resource) {
        return switch (kind) {
            case ALLOWED, DEPENDS -> {
                var named = resources.isEmpty() ? List.of(new Stretch(resource, List.of())) : resources;
                yield new Reach(Kind.DEPENDS, named, turnsOn, why);
            }
            case DENIED, POSSIBLE, NO_ANSWER -> this;
        };
    }

    boolean isOpen() {
        return kind == Kind.DEPENDS || kind == Kind.POSSIBLE;
    }

    /// The resources, one behind the other; exceptions make them hard to tell apart without a semicolon.
    String places() {
        return resources.stream().map(Reach::text).collect(Collectors.joining(Words.text("turn.more")));
    }

    /// In words: "on arn:aws:s3:::b/*; depends on aws:RequestedRegion". Empty for what is allowed in any case.
    String text() {
        var parts = new ArrayList<String>();
        if (kind == Kind.POSSIBLE) {
            parts.add(Words.text("turnsOn.unknown"));
        }
        if (!resources.isEmpty()) {
            parts.add(Words.text("can.on", places()));
        }
        if (!turnsOn.isEmpty()) {
            var names = turnsOn.stream()
                    .map(key -> key.equals(Dependence.RESOURCE) ? Words.text("turnsOn.resource") : key)
                    .toList();
            parts.add(Words.text("turnsOn", String.join(", ", names)));
        }
        why.ifPresent(sentence -> parts.add(Words.text("can.cannotTell", sentence)));
        return String.join(Words.text("turn.more"), parts);
    }
}
