package dev.espalier.intake;

import dev.espalier.design.AccountId;
import dev.espalier.design.PasswordPolicy;
import dev.espalier.design.UnknownFields;
import dev.espalier.intake.DraftMembers.Credentials;
import dev.espalier.intake.Remark.Code;
import dev.espalier.policy.Arn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what `aws iam` prints about how people sign in to an account: the account summary, the password policy and the
/// credential report.
final class AccountFactsReader {
    private static final String ROOT_USER = "<root_account>";

    private final Draft draft;

    AccountFactsReader(Draft draft) {
        this.draft = draft;
    }

    /// Whether the file holds any of these.
    boolean read(Value top, NameHint hint) {
        boolean isRead = false;
        if (top.hasObject("SummaryMap")) {
            isRead = true;
            top.get("SummaryMap").ifPresent(value -> summary(value, hint));
        }
        if (top.hasObject("PasswordPolicy")) {
            isRead = true;
            top.get("PasswordPolicy").ifPresent(value -> passwordPolicy(value, hint));
        }
        if (top.has("ReportFormat") && top.has("Content")) {
            isRead = true;
            top.get("Content").ifPresent(this::encodedReport);
        }
        return isRead;
    }

    private Optional<DraftMembers> account(Value value, NameHint hint) {
        var account = hint.account();
        if (account.isEmpty()) {
            value.notes().add(Code.NO_ACCOUNT_NAMED, value.path());
        }
        return account.map(draft::members);
    }

    private void summary(Value value, NameHint hint) {
        draft.count("get-account-summary");
        account(value, hint).ifPresent(members -> {
            value.count("AccountMFAEnabled").ifPresent(count -> members.rootMfa = Optional.of(count > 0));
            value.count("AccountAccessKeysPresent").ifPresent(count -> members.rootKeys = Optional.of(count > 0));
        });
    }

    private void passwordPolicy(Value value, NameHint hint) {
        draft.count("get-account-password-policy");
        account(value, hint).ifPresent(members -> members.passwordPolicy = Optional.of(passwordPolicy(value)));
    }

    static PasswordPolicy passwordPolicy(Value value) {
        return new PasswordPolicy(
                value.count("MinimumPasswordLength"),
                value.flag("RequireUppercaseCharacters"),
                value.flag("RequireLowercaseCharacters"),
                value.flag("RequireNumbers"),
                value.flag("RequireSymbols"),
                value.flag("AllowUsersToChangePassword"),
                value.count("MaxPasswordAge"),
                value.count("PasswordReusePrevention"),
                value.flag("HardExpiry"),
                UnknownFields.NONE);
    }

    private void encodedReport(Value content) {
        var text = content.text().orElse("");
        try {
            text = new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // some tools write the report itself
        }
        if (!isReport(text) || !isWhole(text)) {
            content.notes().add(Code.WRONG_VALUE, content.path(), "Content");
            return;
        }
        report(text);
    }

    /// Whether a text is a credential report.
    static boolean isReport(String text) {
        return text.startsWith("user,arn,user_creation_time");
    }

    /// Whether no quotation mark is left open.
    static boolean isWhole(String report) {
        return CsvText.rows(report).isWhole();
    }

    /// The places that are wrong.
    List<CsvText.Cell> report(String text) {
        draft.count("get-credential-report");
        var wrong = new ArrayList<CsvText.Cell>();
        var rows = CsvText.rows(text).rows();
        var columns = rows.getFirst().cells().stream().map(CsvText.Cell::text).toList();
        for (var row : rows.subList(1, rows.size())) {
            var account = Arn.parse(row.text(columns.indexOf("arn"))).map(Arn::account);
            if (account.filter(AccountId::isValid).isPresent()) {
                line(row, columns, draft.members(account.get()));
            } else {
                wrong.add(row.cells().getFirst());
            }
        }
        return wrong;
    }

    private static void line(CsvText.Row row, List<String> columns, DraftMembers members) {
        var name = row.text(columns.indexOf("user"));
        var mfa = flag(row.text(columns.indexOf("mfa_active")));
        int keys = (int) Stream.of("access_key_1_active", "access_key_2_active")
                .filter(column -> flag(row.text(columns.indexOf(column))).orElse(false))
                .count();
        if (name.equals(ROOT_USER)) {
            members.rootMfa = mfa.or(() -> members.rootMfa);
            members.rootKeys = Optional.of(keys > 0);
        } else {
            members.credentials.put(
                    name, new Credentials(mfa, flag(row.text(columns.indexOf("password_enabled"))), keys));
        }
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
