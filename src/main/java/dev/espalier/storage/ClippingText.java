package dev.espalier.storage;

import dev.espalier.design.Clipping;
import dev.espalier.design.Clipping.Contents;
import dev.espalier.design.Group;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// A clipping as text for the clipboard: one JSON object with a version, whose parts are the objects that the design
/// file uses for the same things.
public final class ClippingText {
    /// What the text is, for programs that ask.
    public static final String MEDIA_TYPE = "application/vnd.espalier.clipping+json";

    /// Characters. More is not read, so that a text from anywhere cannot stop the program.
    public static final int LONGEST = 32_000_000;

    private static final String VERSION_FIELD = "clippingVersion";
    private static final String VERSION = "1";

    private ClippingText() {}

    /// What became of reading a text.
    public sealed interface Reading {
        /// It is a clipping.
        record Read(Clipping clipping) implements Reading {}

        /// It is not, or it is broken.
        ///
        /// @param sentence why, for people
        record Refused(Reason reason, String sentence) implements Reading {}
    }

    /// Why a text is no clipping.
    public enum Reason {
        EMPTY,
        TOO_LONG,
        /// Something else altogether.
        OTHER,
        /// A policy document.
        POLICY,
        /// A whole design.
        DESIGN,
        /// A clipping of a newer program.
        NEWER,
        /// A clipping with something wrong in it.
        BROKEN
    }

    /// The clipping as text; the same text for the same clipping.
    public static String write(Clipping clipping) {
        return JsonText.write(encode(clipping));
    }

    private static JsonObject encode(Clipping clipping) {
        return new Written(UnknownFields.NONE)
                .value(VERSION_FIELD, new JsonNumber(VERSION))
                .valueUnless(!clipping.wasCut(), "cut", new JsonBoolean(true))
                .list("policies", clipping.policies(), DesignEncoder::policy)
                .texts("awsPolicies", clipping.awsPolicies(), List.of())
                .list("organizationalUnits", clipping.units(), DesignEncoder::unit)
                .list("accounts", clipping.accounts(), DesignEncoder::account)
                .list("contents", clipping.contents(), ClippingText::contents)
                .list("usedPolicies", clipping.usedPolicies(), DesignEncoder::policy)
                .list("notes", clipping.notes(), DesignEncoder::note)
                .list("flags", clipping.flags(), DesignEncoder::flag)
                .done();
    }

    private static JsonObject contents(Contents contents) {
        return new Written(UnknownFields.NONE)
                .text("account", contents.account().value())
                .list("policies", contents.policies(), AccountEncoder::managedPolicy)
                .list("groups", contents.groups(), AccountEncoder::group)
                .list("users", contents.users(), AccountEncoder::user)
                .list("roles", contents.roles(), AccountEncoder::role)
                .list("resources", contents.resources(), AccountEncoder::resource)
                .list("usedPolicies", contents.usedPolicies(), AccountEncoder::managedPolicy)
                .texts("groupsLeftBehind", leftBehind(contents), List.of())
                .done();
    }

    private static List<String> leftBehind(Contents contents) {
        var copied = new HashSet<String>();
        contents.groups().stream().map(Group::name).forEach(copied::add);
        return contents.users().stream()
                .flatMap(user -> user.groups().stream())
                .filter(group -> !copied.contains(group))
                .distinct()
                .toList();
    }

    /// Reads a text from the clipboard. Never throws for a wrong text.
    public static Reading parse(String text) {
        if (text.isBlank()) {
            return refused(Reason.EMPTY);
        }
        if (text.length() > LONGEST) {
            return refused(Reason.TOO_LONG);
        }
        if (text.stripLeading().charAt(0) != '{') {
            return refused(Reason.OTHER);
        }
        var parsed = JsonText.parse(text);
        if (!parsed.isFlawless()) {
            return text.contains('"' + VERSION_FIELD + '"')
                    ? refused(
                            Reason.BROKEN,
                            parsed.problems().getFirst().problem().message())
                    : refused(Reason.OTHER);
        }
        return parsed.value().filter(JsonObject.class::isInstance).isPresent()
                ? read((JsonObject) parsed.value().get())
                : refused(Reason.OTHER);
    }

    private static Reading read(JsonObject object) {
        var version = object.get(VERSION_FIELD);
        if (version.isEmpty()) {
            return refused(kindOf(object));
        }
        if (!version.get().equals(new JsonNumber(VERSION))) {
            return refused(Reason.NEWER);
        }
        var problems = new Problems();
        var clipping = decode(object, problems);
        return problems.all().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .findFirst()
                .<Reading>map(problem -> refused(Reason.BROKEN, problem.message()))
                .orElseGet(() -> new Reading.Read(clipping));
    }

    private static Reason kindOf(JsonObject object) {
        return object.get("Statement").isPresent()
                ? Reason.POLICY
                : object.get("formatVersion").isPresent() ? Reason.DESIGN : Reason.OTHER;
    }

    /// What others refer to is read first.
    private static Clipping decode(JsonValue document, Problems problems) {
        var fields = Fields.ofDocument(document, problems);
        var organization = new OrganizationDecoder(problems);
        var policies = fields.list("policies", organization::policy);
        var used = fields.list("usedPolicies", organization::policy);
        return new Clipping(
                fields.optionalFlag("cut").orElse(false),
                fields.list("organizationalUnits", organization::unit),
                fields.list("accounts", organization::account),
                policies,
                fields.texts("awsPolicies", List.of(), (_, _) -> {}),
                fields.list("contents", from -> contents(from, problems)).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                used,
                fields.list("notes", DesignDecoder::note),
                fields.list("flags", FlagDecoder::flag).stream()
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<Contents> contents(Fields from, Problems problems) {
        return from.requiredText("account")
                .flatMap(text -> OrganizationDecoder.accountId(text, from.place("account"), problems))
                .map(id -> new AccountDecoder(from, problems, new HashSet<>(), id.value()).decodeContents(id));
    }

    private static Reading refused(Reason reason) {
        return refused(reason, "");
    }

    private static Reading refused(Reason reason, String problem) {
        return new Reading.Refused(
                reason, Messages.get("clipping." + reason, problem).strip());
    }
}
