package dev.espalier.storage;

import dev.espalier.design.AccountId;
import dev.espalier.design.Assertion;
import dev.espalier.design.Assertion.Expectation;
import dev.espalier.design.Checkpoint;
import dev.espalier.design.Design;
import dev.espalier.design.Flow;
import dev.espalier.design.Layer;
import dev.espalier.design.OuId;
import dev.espalier.design.PinnedQuestion;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.design.QuotaProfile;
import dev.espalier.design.Reading;
import dev.espalier.design.View;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes a design of a tree and notes everything that is wrong with it. What comes out is only worth something
/// when no error has been noted.
final class DesignDecoder {
    /// The format that this program writes.
    static final String FORMAT_VERSION = "1";

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]*");

    private final Problems problems;
    private final Optional<AccountPieces> pieces;
    private boolean isNewer;

    DesignDecoder(Problems problems) {
        this(problems, Optional.empty());
    }

    /// @param pieces the accounts, of which only the numbers stand in the tree
    DesignDecoder(Problems problems, Optional<AccountPieces> pieces) {
        this.problems = problems;
        this.pieces = pieces;
    }

    /// Whether the design said that it is of a format newer than this program knows.
    boolean isNewer() {
        return isNewer;
    }

    Design decode(JsonValue document) {
        var fields = Fields.ofDocument(document, problems);
        fields.requiredAny("formatVersion").ifPresent(version -> checkVersion(version, fields.place("formatVersion")));
        var name = fields.text("name", "");
        var description = fields.text("description", "");
        var organization = fields.requiredFields("organization")
                .map(new OrganizationDecoder(problems, pieces)::decode)
                .orElseGet(OrganizationDecoder::missing);
        return new Design(
                name,
                description,
                organization,
                fields.optionalWord("quotaProfile", QuotaProfile.class).orElse(QuotaProfile.SINCE_MAY_2026),
                fields.list("assertions", this::assertion),
                fields.list("quantifiedAssertions", this::quantifiedAssertion),
                fields.fields("view").map(this::view).orElse(View.DEFAULT),
                fields.unknown());
    }

    private void checkVersion(JsonValue version, Place at) {
        if (!(version instanceof JsonNumber(var digits))
                || !VERSION.matcher(digits).matches()) {
            problems.error(ProblemCode.BAD_FORMAT_VERSION, at, FORMAT_VERSION);
        } else if (!digits.equals(FORMAT_VERSION)) {
            isNewer = true;
            problems.warning(ProblemCode.NEWER_FORMAT_VERSION, at, digits, FORMAT_VERSION);
        }
    }

    private Assertion assertion(Fields from) {
        return new Assertion(
                from.text("title", ""),
                from.requiredText("principal").orElse(""),
                from.optionalFields("session").map(DesignDecoder::session),
                from.requiredText("action").orElse(""),
                from.optionalText("resource"),
                from.optionalText("resourceAccount").flatMap(text -> accountId(text, from.place("resourceAccount"))),
                from.object("context"),
                from.requiredWord("expect", Expectation.class).orElse(Expectation.ALLOWED),
                from.optionalWord("decidedBy", Layer.class),
                from.unknown());
    }

    private QuantifiedAssertion quantifiedAssertion(Fields from) {
        return new QuantifiedAssertion(
                from.text("title", ""),
                from.requiredWord("who", QuantifiedAssertion.Who.class).orElse(QuantifiedAssertion.Who.NOBODY),
                from.texts("in", List.of(), (_, _) -> {}),
                from.texts("except", List.of(), (_, _) -> {}),
                from.requiredText("action").orElse(""),
                from.optionalText("resource"),
                from.optionalText("resourceAccount").flatMap(text -> accountId(text, from.place("resourceAccount"))),
                from.object("context"),
                from.unknown());
    }

    private static Assertion.Session session(Fields from) {
        return new Assertion.Session(
                from.optionalDocument("policy"),
                from.object("tags"),
                from.optionalFlag("mfa"),
                from.optionalText("sourceIdentity"),
                from.unknown());
    }

    private Optional<AccountId> accountId(String text, Place at) {
        return OrganizationDecoder.accountId(text, at, problems);
    }

    private View view(Fields from) {
        var reading = from.optionalWord("reading", Reading.class).orElse(Reading.TREE);
        var flow = from.optionalWord("direction", Flow.class).orElse(Flow.TOP_DOWN);
        return new View(
                reading,
                flow,
                folded(from),
                opened(from),
                from.list("notes", DesignDecoder::note),
                from.list("flags", FlagDecoder::flag).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                from.list("legend", FlagDecoder::meaning),
                from.list("bookmarks", new BookmarkDecoder(problems)::bookmark).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                from.list("pinnedQuestions", this::pinned),
                from.list("checkpoints", DesignDecoder::checkpoint),
                from.list("lesson", new LessonDecoder(this, problems)::step),
                from.unknown());
    }

    /// Units of a list that are folded.
    List<OuId> folded(Fields from) {
        var folded = new ArrayList<OuId>();
        from.texts("folded", List.of(), (text, at) -> {
            if (text.isBlank()) {
                problems.errorInWords(ProblemCode.WRONG_VALUE, at, "blank", at.label());
            } else {
                folded.add(new OuId(text));
            }
        });
        return folded;
    }

    /// Accounts of a list whose people are shown.
    List<AccountId> opened(Fields from) {
        var opened = new ArrayList<AccountId>();
        from.texts("opened", List.of(), (text, at) -> accountId(text, at).ifPresent(opened::add));
        return opened;
    }

    PinnedQuestion pinned(Fields from) {
        return new PinnedQuestion(
                from.requiredText("principal").orElse(""),
                from.optionalFields("session").map(DesignDecoder::session),
                from.requiredText("action").orElse(""),
                from.optionalText("resource"),
                from.optionalText("resourceAccount").flatMap(text -> accountId(text, from.place("resourceAccount"))),
                from.object("context"),
                from.optionalFlag("exercise").orElse(false),
                from.unknown());
    }

    private static Checkpoint checkpoint(Fields from) {
        return new Checkpoint(
                from.requiredText("name").orElse(""),
                from.optionalText("made"),
                from.requiredText("design").orElse(""),
                from.unknown());
    }

    static View.Note note(Fields from) {
        return new View.Note(
                from.requiredText("text").orElse(""),
                from.optionalText("node").filter(id -> !id.isBlank()).map(BookmarkDecoder::entity),
                from.number("x"),
                from.number("y"),
                from.unknown());
    }
}
