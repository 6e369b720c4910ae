package dev.espalier.intake;

import dev.espalier.design.VisibleText;

/// Something that people should know about an import.
///
/// @param message one sentence
/// @param file as the source names it; empty when it is about the whole
/// @param line counted from 1; 0 when it is about no place in particular
/// @param column counted from 1 in characters; 0 when it is about no place in particular
public record Remark(Code code, String message, String file, int line, int column) {

    /// How much a remark matters.
    public enum Kind {
        /// Something could not be read, and is not in the design.
        ERROR,
        /// No file says it; the sentence says what was taken instead.
        MISSING,
        /// Something worth knowing.
        NOTE
    }

    /// What a remark is about. Stable: people search for them.
    public enum Code {
        NO_FILE(Kind.ERROR),
        UNREADABLE(Kind.ERROR),
        NO_TEXT(Kind.ERROR),
        TOO_LARGE(Kind.ERROR),
        TOO_MANY(Kind.ERROR),
        TOO_DEEP(Kind.ERROR),
        BROKEN_ZIP(Kind.ERROR),
        UNSAFE_NAME(Kind.ERROR),
        BROKEN_JSON(Kind.ERROR),
        BROKEN_YAML(Kind.ERROR),
        BROKEN_CSV(Kind.ERROR),
        WRONG_TYPE(Kind.ERROR),
        WRONG_VALUE(Kind.ERROR),
        NO_FIELD(Kind.ERROR),
        BROKEN_DOCUMENT(Kind.ERROR),
        NO_PARENT_NAMED(Kind.ERROR),
        NO_TARGET_NAMED(Kind.ERROR),
        NO_POLICY_NAMED(Kind.ERROR),
        NO_ACCOUNT_NAMED(Kind.ERROR),
        TWO_ORGANIZATIONS(Kind.ERROR),
        OTHER_ORGANIZATION(Kind.ERROR),
        TWO_ROOTS(Kind.ERROR),
        TWO_PARENTS(Kind.ERROR),
        TWO_SOURCES(Kind.ERROR),
        TWO_LISTS(Kind.ERROR),
        OTHER_PARTITION(Kind.ERROR),
        MORE_REMARKS(Kind.ERROR),
        NOT_READ(Kind.ERROR),
        NO_LIST(Kind.ERROR),
        PACKED(Kind.ERROR),
        OTHER_MEMBERS(Kind.ERROR),
        CIRCLE(Kind.ERROR),
        SAME_NAME(Kind.NOTE),
        OTHER_NAME(Kind.NOTE),
        SWITCHED_ON(Kind.NOTE),
        ATTACHED_OFF(Kind.NOTE),
        ATTACHED_CHANGE(Kind.NOTE),
        NOTHING(Kind.ERROR),
        EMPTY_FILE(Kind.MISSING),
        MORE_PAGES(Kind.MISSING),
        NO_ORGANIZATION_ID(Kind.MISSING),
        NO_MANAGEMENT_ACCOUNT(Kind.MISSING),
        NO_MANAGEMENT_PLACE(Kind.MISSING),
        STILL_BOUND(Kind.NOTE),
        TO_FILL_IN(Kind.NOTE),
        ALLOW_LIST(Kind.NOTE),
        NO_ROOT(Kind.MISSING),
        NO_PARENT(Kind.MISSING),
        NO_NAME(Kind.MISSING),
        NO_POLICY_TYPES(Kind.MISSING),
        NO_ATTACHMENTS(Kind.MISSING),
        SOME_ATTACHMENTS(Kind.MISSING),
        NO_CONTENT(Kind.MISSING),
        NO_IAM(Kind.MISSING),
        NO_MANAGED_POLICY(Kind.MISSING),
        NOT_IN_CATALOG(Kind.MISSING),
        NO_GROUP(Kind.MISSING),
        NO_USER(Kind.MISSING),
        SEVERAL_PROVIDERS(Kind.MISSING),
        NOT_YET_KNOWN(Kind.MISSING),
        BLOCK_PUBLIC_ACCESS(Kind.MISSING),
        NOT_ATTACHED(Kind.MISSING),
        BY_FOLDER(Kind.MISSING),
        NOT_FOR_TARGET(Kind.MISSING),
        NOT_MENTIONED(Kind.MISSING),
        NO_ID(Kind.MISSING),
        OPEN(Kind.MISSING),
        PERHAPS(Kind.MISSING),
        DEFAULTS(Kind.MISSING),
        MADE_UP_NAME(Kind.MISSING),
        UNKNOWN_HOLDER(Kind.MISSING),
        NO_HOLDER(Kind.MISSING),
        ONLY_MANAGED(Kind.NOTE),
        NOT_KNOWN(Kind.NOTE),
        TERRAFORM_SOURCE(Kind.ERROR),
        OTHER_POLICY_TYPES(Kind.NOTE),
        NOT_ACTIVE(Kind.NOTE),
        OTHER_RESOURCES(Kind.NOTE),
        OTHER_BLOCKS(Kind.NOTE),
        BOUND(Kind.NOTE),
        IS_DESIGN(Kind.NOTE);

        private final Kind kind;

        Code(Kind kind) {
            this.kind = kind;
        }

        public Kind kind() {
            return kind;
        }
    }

    public Kind kind() {
        return code.kind();
    }

    /// `file:line:column: message`, as far as there is a place. Names come from files of others: characters that would
    /// move a cursor or turn the direction of writing are shown by their numbers.
    public String sentence() {
        var place = file.isEmpty() ? "" : line == 0 ? file + ": " : file + ":" + line + ":" + column + ": ";
        return harmless(place + message);
    }

    /// A text of others in which every character that would move a cursor or turn the direction of writing is shown by
    /// its number.
    public static String harmless(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isHarmful(c)) {
                safe.append("\\u{").append(Integer.toHexString(c)).append('}');
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private static boolean isHarmful(int c) {
        return VisibleText.isHidden(c);
    }
}
