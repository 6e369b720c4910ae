package dev.espalier.design;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/// What things may be called and which ids they may have (rules R14, R15), each with a sentence for people and the code
/// that AWS, or else this program, has for breaking it.
public enum NameRule {
    ROOT_NAME("INVALID_NAME"),
    UNIT_NAME("INVALID_NAME"),
    ACCOUNT_NAME("INVALID_NAME"),
    ORGANIZATION_POLICY_NAME("INVALID_NAME"),
    USER_NAME("INVALID_NAME"),
    ROLE_NAME("INVALID_NAME"),
    GROUP_NAME("INVALID_NAME"),
    MANAGED_POLICY_NAME("INVALID_NAME"),
    INLINE_POLICY_NAME("INVALID_NAME"),
    ROLE_SESSION_NAME("INVALID_NAME"),
    DESCRIPTION("INVALID_DESCRIPTION"),
    PATH("INVALID_PATH"),
    EMAIL("INVALID_EMAIL"),
    RESOURCE_ARN("INVALID_ARN"),
    ACCOUNT_ID("INVALID_ID"),
    ORGANIZATION_ID("INVALID_ID"),
    ROOT_ID("INVALID_ID"),
    UNIT_ID("INVALID_ID"),
    TAG_KEY("INVALID_TAG"),
    TAG_VALUE("INVALID_TAG");

    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("dev.espalier.design.messages", Locale.ROOT, NameRule.class.getClassLoader());

    private static final Pattern ACCOUNT = Pattern.compile("[ -~]{1,50}");
    private static final Pattern IAM = Pattern.compile("[A-Za-z0-9+=,.@_-]+");
    private static final Pattern INLINE = Pattern.compile("[!-~&&[^\\\\/*?]]{1,128}");
    private static final Pattern IAM_PATH = Pattern.compile("/|/[!-\\x7f]{1,510}/");
    private static final Pattern ARN = Pattern.compile("arn:[^:\\s]*:[^:\\s]+:[^:\\s]*:[^:\\s]*:\\S+");
    private static final Pattern ORGANIZATION = Pattern.compile("o-[a-z0-9]{10,32}");
    private static final Pattern ROOT = Pattern.compile("r-[a-z0-9]{4,32}");
    private static final Pattern UNIT = Pattern.compile("ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?=.{6,64}$)[\\x21-\\x7e&&[^\"'()<>\\[\\]:;,\\\\|%&@.]][\\x21-\\x7e&&[^\"'()<>\\[\\]:;,\\\\|%&@]]*"
                    + "@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    private final String code;

    NameRule(String code) {
        this.code = code;
    }

    public boolean allows(String name) {
        return switch (this) {
            case ROOT_NAME, UNIT_NAME, ORGANIZATION_POLICY_NAME -> !name.isBlank() && length(name) <= 128;
            case ACCOUNT_NAME -> ACCOUNT.matcher(name).matches() && !name.isBlank();
            case USER_NAME, ROLE_NAME -> isIam(name, 1, 64);
            case GROUP_NAME, MANAGED_POLICY_NAME -> isIam(name, 1, 128);
            case INLINE_POLICY_NAME -> INLINE.matcher(name).matches();
            case ROLE_SESSION_NAME -> isIam(name, 2, 64);
            case DESCRIPTION -> length(name) <= 512;
            case PATH -> IAM_PATH.matcher(name).matches();
            case EMAIL -> ADDRESS.matcher(name).matches() && name.indexOf('.', name.indexOf('@')) > 0;
            case RESOURCE_ARN -> ARN.matcher(name).matches();
            case ACCOUNT_ID -> AccountId.isValid(name);
            case ORGANIZATION_ID -> ORGANIZATION.matcher(name).matches();
            case ROOT_ID -> ROOT.matcher(name).matches();
            case UNIT_ID -> UNIT.matcher(name).matches();
            case TAG_KEY -> length(name) >= 1 && length(name) <= 128 && !name.regionMatches(true, 0, "aws:", 0, 4);
            case TAG_VALUE -> length(name) <= 256;
        };
    }

    /// Stable; of AWS where it has one.
    public String code() {
        return code;
    }

    /// What `name` should have been.
    public String sentence(String name) {
        return new MessageFormat(SENTENCES.getString(name()), Locale.ROOT).format(new Object[] {name});
    }

    private static boolean isIam(String name, int shortest, int longest) {
        return name.length() >= shortest
                && name.length() <= longest
                && IAM.matcher(name).matches();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
