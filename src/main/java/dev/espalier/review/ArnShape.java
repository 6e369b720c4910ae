package dev.espalier.review;

import dev.espalier.policy.Arn;
import dev.espalier.policy.PlainNames;
import dev.espalier.policy.Template;
import java.util.regex.Pattern;

/// A set of ARNs, written with runs of any characters, and whether two such sets have an ARN in common.
///
/// Two patterns are walked side by side: a table says for each pair of places in them whether some text fits what is
/// left of both. Filling it takes the product of their lengths; most pairs differ in the first characters and are told
/// apart without it.
final class ArnShape {
    private static final Pattern CHANGING = Pattern.compile("\\$\\{([^}]*)}");

    private static final int FIELDS = 6;

    /// Symbols that stand for others, taken from the private use area of Unicode.
    private static final char ANY_RUN = '\uE000';

    private static final char RUN_WITHOUT_COLON = '\uE001';
    private static final char RUN_WITHOUT_SLASH = '\uE002';
    private static final char ANY_ONE = '\uE003';

    private final String symbols;

    private ArnShape(String symbols) {
        this.symbols = symbols;
    }

    /// The form of ARNs of a resource type: `arn:${Partition}:s3:::${BucketName}/${ObjectName}`. The changing parts of
    /// the first five fields keep to their field, and names that can hold no colon hold none.
    static ArnShape ofCatalog(String form) {
        var symbols = CHANGING.matcher(form)
                .replaceAll(part -> String.valueOf(part.group(1).equals("BucketName") ? RUN_WITHOUT_SLASH : ANY_RUN))
                .replace('*', ANY_RUN);
        boolean isPlain = Arn.parse(CHANGING.matcher(form).replaceAll("*"))
                .filter(PlainNames::holdNoColon)
                .isPresent();
        return new ArnShape(isPlain ? symbols.replace(ANY_RUN, RUN_WITHOUT_COLON) : kept(symbols));
    }

    /// An entry of a Resource element. A star that ends a field matches colons too (rule R43).
    static ArnShape ofPolicy(Template template) {
        var text = new StringBuilder();
        for (var part : template.parts()) {
            switch (part) {
                case Template.Part.Text(var written) ->
                    text.append(CHANGING.matcher(written).replaceAll(String.valueOf(ANY_RUN)));
                case Template.Part.Escape(var symbol) -> text.append(symbol);
                case Template.Part.Variable _ -> text.append(ANY_RUN);
            }
        }
        return new ArnShape(text.toString().replace('*', ANY_RUN).replace('?', ANY_ONE));
    }

    private static String kept(String symbols) {
        int colons = 0;
        int end = 0;
        while (colons < FIELDS - 1) {
            colons += symbols.charAt(end++) == ':' ? 1 : 0;
        }
        return symbols.substring(0, end).replace(ANY_RUN, RUN_WITHOUT_COLON) + symbols.substring(end);
    }

    /// Whether the part behind the fifth colon is all stars: it then means everything of the service.
    boolean isWholeService() {
        return symbols.endsWith(":" + ANY_RUN);
    }

    boolean overlaps(ArnShape other) {
        return beginsLike(other) && meets(other);
    }

    private boolean beginsLike(ArnShape other) {
        int length = Math.min(symbols.length(), other.symbols.length());
        for (int i = 0; i < length; i++) {
            char mine = symbols.charAt(i);
            char theirs = other.symbols.charAt(i);
            if (isRun(mine) || isRun(theirs)) {
                return true;
            }
            if (!fits(mine, theirs)) {
                return false;
            }
        }
        return true;
    }

    private boolean meets(ArnShape other) {
        int width = other.symbols.length();
        var below = new boolean[width + 1];
        for (int i = symbols.length(); i >= 0; i--) {
            var row = new boolean[width + 1];
            for (int j = width; j >= 0; j--) {
                row[j] = meets(i, j, other.symbols, row, below);
            }
            below = row;
        }
        return below[0];
    }

    private boolean meets(int i, int j, String theirs, boolean[] row, boolean[] below) {
        boolean mineEnds = i == symbols.length();
        boolean theirsEnd = j == theirs.length();
        if (mineEnds && theirsEnd) {
            return true;
        }
        if (!mineEnds && isRun(symbols.charAt(i))) {
            return below[j] || (!theirsEnd && fits(symbols.charAt(i), theirs.charAt(j)) && row[j + 1]);
        }
        if (!theirsEnd && isRun(theirs.charAt(j))) {
            return row[j + 1] || (!mineEnds && fits(symbols.charAt(i), theirs.charAt(j)) && below[j]);
        }
        return !mineEnds && !theirsEnd && fits(symbols.charAt(i), theirs.charAt(j)) && below[j + 1];
    }

    private static boolean fits(char mine, char theirs) {
        return takes(mine, theirs) || takes(theirs, mine);
    }

    /// Whether `symbol` can stand for something that `other` is or can stand for.
    private static boolean takes(char symbol, char other) {
        return switch (symbol) {
            case ANY_RUN, ANY_ONE -> true;
            case RUN_WITHOUT_COLON -> other != ':';
            case RUN_WITHOUT_SLASH -> other != '/';
            default -> symbol == other;
        };
    }

    private static boolean isRun(char symbol) {
        return symbol == ANY_RUN || symbol == RUN_WITHOUT_COLON || symbol == RUN_WITHOUT_SLASH;
    }
}
