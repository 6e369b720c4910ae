package dev.espalier.whatif;

import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Identity;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.MemberId;
import dev.espalier.edit.Composite;
import dev.espalier.edit.Edit;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.whatif.Offer.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A question about a design, and who it is about.
///
/// @param who the user, role or root user that asks; empty for callers who are not drawn
record Situation(Design design, DesignIndex index, Question question, Optional<MemberId> who) {
    static Situation of(Design design, Question question) {
        return new Situation(design, DesignIndex.of(design), question, Principals.find(design, question.principal()));
    }

    String action() {
        return question.action();
    }

    Optional<Account> account() {
        return who.flatMap(member -> index.account(member.account()));
    }

    Optional<UserId> user() {
        return who.filter(UserId.class::isInstance).map(UserId.class::cast);
    }

    /// The asker as something that policies can be attached to; a root user is not.
    Optional<? extends Identity> identity() {
        return who.flatMap(index::identity);
    }

    /// What sentences call the asker.
    String name() {
        return who.map(index::nameOf).orElse(question.principal());
    }

    /// The ARN that policies name the asker by; a session has its role's.
    String arn() {
        return who.map(member -> Principals.arnOf(design, member)).orElse(question.principal());
    }

    /// The one resource that is asked about; empty when it is any of them.
    Optional<String> resource() {
        return question.resource().filter(arn -> !arn.equals("*"));
    }

    /// The asker as the Principal element of a statement.
    JsonObject principal() {
        return new JsonObject(List.of(new Member("AWS", new JsonString(arn()))));
    }

    /// What a new policy about the asked action is called, when nothing else is: `AllowS3CreateBucket`.
    String policyName(String verb) {
        return verb
                + Pattern.compile("[^A-Za-z0-9]+")
                        .splitAsStream(action())
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining());
    }

    /// An edit that says itself what it does.
    Candidate candidate(Kind kind, Edit edit) {
        return new Candidate(kind, edit.label(design), Optional.of(edit), question);
    }

    /// An edit of which the label says more than it could itself.
    Candidate candidate(Kind kind, String label, Edit edit) {
        return new Candidate(kind, label, Optional.of(new Composite(label, List.of(edit))), question);
    }

    /// Several edits as one.
    Edit together(List<? extends Edit> edits) {
        return edits.size() == 1
                ? edits.getFirst()
                : new Composite(
                        String.join(
                                ", ",
                                edits.stream().map(edit -> edit.label(design)).toList()),
                        List.copyOf(edits));
    }
}
