package dev.espalier.access;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.QuantifiedAssertion;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Words for claims about many principals.
public final class QuantifiedSentences {
    /// Of more, the number is said.
    private static final int MOST_NAMES = 3;

    private final DesignIndex names;

    public QuantifiedSentences(Design design) {
        names = DesignIndex.of(design);
    }

    /// The claim: "nobody in Sandbox can iam:CreateUser except arn:aws:iam::*:role/BreakGlass".
    public String claim(QuantifiedAssertion assertion) {
        var places = assertion.within().stream().map(this::place).toList();
        return Sentences.phrase(
                "quantified." + assertion.who(),
                Map.of(
                        "in",
                        places.isEmpty() ? "" : " " + Sentences.phrase("quantified.in", list(places)),
                        "action",
                        assertion.action(),
                        "on",
                        assertion
                                .resource()
                                .map(arn -> " " + Sentences.phrase("quantified.on", Map.of("list", arn)))
                                .orElse(""),
                        "except",
                        assertion.except().isEmpty()
                                ? ""
                                : " " + Sentences.phrase("quantified.except", list(assertion.except()))));
    }

    /// What its author calls it, or else the claim.
    public String name(QuantifiedAssertion assertion) {
        return assertion.title().isBlank() ? claim(assertion) : assertion.title();
    }

    /// What became of it: "It holds.", or who stands against it and for whom it depends on something.
    public String outcome(QuantifiedResult result) {
        if (result.wrong().isPresent()) {
            return result.wrong().get();
        }
        if (result.holds()) {
            return Sentences.phrase("quantified.holds", Map.of());
        }
        var cannot = result.assertion().who() != QuantifiedAssertion.Who.NOBODY;
        var against = said(cannot ? "quantified.cannot" : "quantified.can", result.against());
        var open = said("quantified.depends", result.open());
        return List.of(against, open).stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    private String said(String phrase, List<MemberId> members) {
        if (members.isEmpty()) {
            return "";
        }
        var shown = members.stream().limit(MOST_NAMES).map(this::name).collect(Collectors.joining(", "));
        int more = members.size() - MOST_NAMES;
        var list = more > 0
                ? Sentences.phrase("quantified.more", Map.of("list", shown, "count", String.valueOf(more)))
                : shown;
        return Sentences.phrase(phrase, Map.of("list", list));
    }

    private String name(MemberId member) {
        return member instanceof RootUserId
                ? names.nameOf(member)
                : Sentences.phrase(
                        "quantified.member",
                        Map.of("name", names.nameOf(member), "account", names.nameOf(member.account())));
    }

    private String place(String id) {
        return names.entities()
                .filter(entity -> entity.id().toString().equals(id))
                .map(entity -> entity.name())
                .findFirst()
                .orElse(id);
    }

    private static Map<String, String> list(List<String> items) {
        return Map.of("list", String.join(", ", items));
    }
}
