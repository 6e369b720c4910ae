package dev.espalier.ui.panel;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/// Finds principals of one design by what has been typed: users, roles and root users.
///
/// Every word typed has to be found in the name or the account's name: at the beginning, at the beginning of a part,
/// anywhere, or letter by letter in order, in that order of worth. One pass over all principals with a small heap of
/// the best, so that a hundred thousand of them answer between two keystrokes.
public final class PrincipalCompletion {
    private static final int LIMIT = 50;
    private static final int EXACT = 16;
    private static final int BEGINS = 8;
    private static final int PART_BEGINS = 5;
    private static final int CONTAINS = 3;
    private static final int SCATTERED = 1;
    private static final int NOT_AT_ALL = -1;

    private final Supplier<List<Entry>> entries;

    /// Cheap: the principals are collected when somebody types.
    public PrincipalCompletion(Design design) {
        entries = new Once<>(() -> collect(design));
    }

    private record Entry(MemberId member, String name, String account, String lowerName, String lowerAccount) {}

    private record Scored(Entry entry, int score, int position) {}

    private static List<Entry> collect(Design design) {
        var entries = new ArrayList<Entry>();
        for (var account : DesignIndex.of(design).accounts()) {
            var id = account.id();
            account.users().forEach(user -> entries.add(entry(account, new UserId(id, user.name()), user.name())));
            account.roles().forEach(role -> entries.add(entry(account, new RoleId(id, role.name()), role.name())));
            entries.add(entry(account, new RootUserId(id), Words.text("name.rootUser")));
        }
        return entries;
    }

    private static Entry entry(Account account, MemberId member, String name) {
        return new Entry(
                member,
                name,
                account.name(),
                name.toLowerCase(Locale.ROOT),
                account.name().toLowerCase(Locale.ROOT));
    }

    public List<Suggestion> complete(String typed) {
        var words = typed.strip().toLowerCase(Locale.ROOT).split("[\\s·]+");
        var worst = Comparator.comparingInt(Scored::score)
                .thenComparing(Comparator.comparingInt(Scored::position).reversed());
        var best = new PriorityQueue<>(worst);
        var all = entries.get();
        for (int i = 0; i < all.size(); i++) {
            int score = score(all.get(i), words);
            if (score != NOT_AT_ALL) {
                best.add(new Scored(all.get(i), score, i));
                if (best.size() > LIMIT) {
                    best.poll();
                }
            }
        }
        var suggestions = new ArrayList<Suggestion>();
        best.stream().sorted(worst.reversed()).forEach(found -> suggestions.add(suggestion(found.entry(), words[0])));
        if (isReference(typed.strip())) {
            suggestions.add(Suggestion.of(
                    typed.strip(),
                    typed.strip(),
                    Words.text("question.asTyped"),
                    new Suggestion.Choice.Text(typed.strip())));
        }
        return suggestions;
    }

    private static boolean isReference(String typed) {
        return typed.startsWith("arn:") || typed.endsWith(".amazonaws.com");
    }

    private static Suggestion suggestion(Entry entry, String word) {
        var text = Words.text("name.inAccount", entry.name(), entry.account());
        return Suggestion.of(text, word, kind(entry.member()), new Suggestion.Choice.Member(entry.member()))
                .at(entry.member());
    }

    private static String kind(MemberId member) {
        return switch (member) {
            case UserId _ -> Words.text("kind.user");
            case RoleId _ -> Words.text("kind.role");
            case RootUserId _ -> Words.text("kind.rootUser");
            case MemberId.GroupId _ -> Words.text("kind.group");
            case MemberId.ResourceId _ -> Words.text("kind.resource");
        };
    }

    private static int score(Entry entry, String[] words) {
        int sum = 0;
        for (var word : words) {
            int worth = 2 * worth(entry.lowerName(), word);
            if (worth < 2 * PART_BEGINS) {
                worth = Math.max(worth, worth(entry.lowerAccount(), word));
            }
            if (worth < 0) {
                return NOT_AT_ALL;
            }
            sum += worth;
        }
        return sum;
    }

    private static int worth(String text, String word) {
        int at = text.indexOf(word);
        if (at == 0) {
            return text.length() == word.length() ? EXACT : BEGINS;
        }
        if (at > 0) {
            return Character.isLetterOrDigit(text.charAt(at - 1)) ? CONTAINS : PART_BEGINS;
        }
        return isScattered(text, word) ? SCATTERED : NOT_AT_ALL;
    }

    private static boolean isScattered(String text, String word) {
        int found = 0;
        for (int i = 0; i < text.length() && found < word.length(); i++) {
            if (text.charAt(i) == word.charAt(found)) {
                found++;
            }
        }
        return found == word.length();
    }
}
