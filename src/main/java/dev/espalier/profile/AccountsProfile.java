package dev.espalier.profile;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.access.Sentences;
import dev.espalier.access.Verdict;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.policy.ActionName;
import dev.espalier.profile.Sheet.Entry;
import dev.espalier.profile.Sheet.Sign;
import dev.espalier.profile.Sheet.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// One question in several accounts: the answer to whoever is called like the principal there; where nobody is, what
/// SCPs leave over of the action.
public final class AccountsProfile {
    private final Design design;
    private final Evaluator evaluator;
    private final DesignIndex index;
    private final Question question;
    private final Optional<MemberId> principal;

    private AccountsProfile(Design design, Evaluator evaluator, Question question) {
        this.design = design;
        this.evaluator = evaluator;
        this.question = question;
        index = DesignIndex.of(design);
        principal = Principals.find(design, question.principal());
    }

    /// A line for each account.
    ///
    /// @param evaluator that of the design
    /// @param isEnough asked often; once it says yes, the other accounts are left out, and the sheet says so
    public static Sheet of(
            Design design, Evaluator evaluator, Question question, List<AccountId> accounts, BooleanSupplier isEnough) {
        return new AccountsProfile(design, evaluator, question).make(accounts, isEnough);
    }

    private Sheet make(List<AccountId> accounts, BooleanSupplier isEnough) {
        var entries = new ArrayList<Entry>();
        for (var account : accounts) {
            if (isEnough.getAsBoolean()) {
                break;
            }
            entries.add(entry(account));
        }
        int left = accounts.size() - entries.size();
        var name = principal.map(index::nameOf).orElse(question.principal());
        return Sheet.of(
                List.copyOf(accounts),
                Words.text("accounts.title", name, question.action(), accounts.size()),
                left > 0 ? List.of(Words.text("accounts.left", left)) : List.of(),
                "",
                entries,
                Words.text("accounts.scope"));
    }

    private Entry entry(AccountId account) {
        return like(account).map(member -> answered(account, member)).orElseGet(() -> limited(account));
    }

    /// Whoever has the principal's kind and name in another account.
    private Optional<MemberId> like(AccountId account) {
        return principal
                .<MemberId>map(member -> switch (member) {
                    case RootUserId _ -> new RootUserId(account);
                    case UserId(var _, var name) -> new UserId(account, name);
                    case RoleId(var _, var name) -> new RoleId(account, name);
                    case GroupId(var _, var name) -> new GroupId(account, name);
                    case ResourceId resource -> resource;
                })
                .filter(member -> member.account().equals(account) && index.contains(member))
                .filter(member -> !(member instanceof GroupId));
    }

    private Entry answered(AccountId account, MemberId member) {
        var arn = index.account(account)
                .map(found -> Principals.arnOf(found, member))
                .orElseGet(() -> Principals.arnOf(design, member));
        var isSame = principal.filter(member::equals).isPresent();
        var answer = evaluator.answer(isSame ? question : question.by(arn));
        return Entry.line(
                sign(answer.verdict()),
                Words.text("accounts.who", index.nameOf(account), index.nameOf(member)),
                Words.text("accounts.answer", Sentences.verdict(answer.verdict()), Sentences.sentence(answer)),
                Optional.of(new Target.OfNode(member)));
    }

    private static Sign sign(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> Sign.OPEN;
            case EXPLICITLY_DENIED -> Sign.DENIED;
            case IMPLICITLY_DENIED -> Sign.SILENT;
            case DEPENDS -> Sign.DEPENDS;
            case NO_ANSWER -> Sign.UNKNOWN;
        };
    }

    // Where nobody is called so

    private Entry limited(AccountId account) {
        var number = ActionTable.get().numberOf(ActionName.of(question.action()));
        var ceiling = evaluator.scpCeiling(account);
        if (number.isEmpty() || ceiling.isEmpty()) {
            return nobody(account, Sign.UNKNOWN, Words.text("accounts.unknown", question.action()));
        }
        int action = number.getAsInt();
        if (ceiling.get().open().contains(action)) {
            return nobody(account, Sign.PLAIN, Words.text("accounts.open", question.action()));
        }
        var losses = ceiling.get().lossesOf(ActionSet.where(one -> one == action));
        var isShut = ceiling.get().shut().contains(action);
        var why = losses.stream()
                .filter(loss -> !isShut || loss.isCertain())
                .map(loss -> Sentences.text(loss.reason()))
                .findFirst()
                .orElse("");
        return nobody(
                account,
                isShut ? Sign.DENIED : Sign.DEPENDS,
                Words.text(isShut ? "accounts.shut" : "accounts.depends", question.action(), why));
    }

    private Entry nobody(AccountId account, Sign sign, String words) {
        return Entry.line(
                sign,
                Words.text("accounts.nobody", index.nameOf(account)),
                words,
                Optional.of(new Target.OfNode(account)));
    }
}
