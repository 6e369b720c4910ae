package dev.espalier.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Finds what a wrong name of an action may have meant.
///
/// Names are words put together (`List`, `Bucket`), so two names are compared word by word: the same words in the same
/// order cost nothing, another word costs the letters that differ, at most [#OTHER_WORD], a missing one
/// [#MISSING_WORD]; another first word, the verb, costs double. What was typed without capitals is compared letter
/// by letter. Names of API operations that AWS authorizes under the name of another action come first.
final class Nearest {
    private static final int OTHER_WORD = 4;
    private static final int MISSING_WORD = 3;
    private static final int WORST_SERVICE = 2;

    /// Operations of the S3 and Lambda APIs and the actions that authorize them (Amazon S3 API Reference, required
    /// permissions; AWS Lambda Developer Guide). All in lower case.
    private static final Map<String, List<String>> AUTHORIZED_AS = Map.ofEntries(
            Map.entry("s3:listobject", List.of("s3:listbucket")),
            Map.entry("s3:listobjects", List.of("s3:listbucket")),
            Map.entry("s3:listobjectsv2", List.of("s3:listbucket")),
            Map.entry("s3:listobjectversions", List.of("s3:listbucketversions")),
            Map.entry("s3:listbuckets", List.of("s3:listallmybuckets")),
            Map.entry("s3:listmultipartuploads", List.of("s3:listbucketmultipartuploads")),
            Map.entry("s3:headobject", List.of("s3:getobject")),
            Map.entry("s3:headbucket", List.of("s3:listbucket")),
            Map.entry("s3:copyobject", List.of("s3:getobject", "s3:putobject")),
            Map.entry("s3:uploadpart", List.of("s3:putobject")),
            Map.entry("s3:createmultipartupload", List.of("s3:putobject")),
            Map.entry("s3:completemultipartupload", List.of("s3:putobject")),
            Map.entry("s3:deleteobjects", List.of("s3:deleteobject")),
            Map.entry("lambda:invoke", List.of("lambda:invokefunction")));

    /// Of names equally near, the shorter one is the more general.
    private static final Comparator<Candidate> ORDER = Comparator.comparingInt(Candidate::score)
            .thenComparingInt(candidate -> candidate.name().length())
            .thenComparing(Candidate::name);

    private Nearest() {}

    /// Names of actions of these services, the likeliest first, at most `limit`.
    static List<String> to(String wrongAction, Stream<Service> services, int limit) {
        int colon = wrongAction.indexOf(':');
        var prefix = wrongAction.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
        var words = words(wrongAction.substring(colon + 1));
        var authorizedAs = AUTHORIZED_AS.getOrDefault(wrongAction.toLowerCase(Locale.ROOT), List.of());
        var candidates = new ArrayList<Candidate>();
        services.forEach(service -> {
            int away = serviceDistance(prefix, service.prefix());
            for (var known : service.actions().values()) {
                int score = authorizedAs.contains(known.lowerCaseName())
                        ? -1
                        : away + distance(words, words(known.action().name()));
                candidates.add(new Candidate(known.action().fullName(), score));
            }
        });
        int good = OTHER_WORD * words.size() - 1;
        return candidates.stream()
                .filter(candidate -> candidate.score() <= good)
                .sorted(ORDER)
                .limit(limit)
                .map(Candidate::name)
                .toList();
    }

    /// Prefixes that a wrong one may have meant, the likeliest first, at most `limit`.
    static List<String> services(String wrongPrefix, Collection<String> known, int limit) {
        var prefix = wrongPrefix.toLowerCase(Locale.ROOT);
        return known.stream()
                .map(service -> new Candidate(service, letterDistance(prefix, service)))
                .filter(candidate -> candidate.score() <= Math.min(WORST_SERVICE, prefix.length() - 1))
                .sorted(ORDER)
                .limit(limit)
                .map(Candidate::name)
                .toList();
    }

    /// A name and how far it is from what was written.
    private record Candidate(String name, int score) {}

    /// Without a prefix any service may be meant; with a wrong one only one spelled alike is near.
    private static int serviceDistance(String written, String known) {
        if (written.isEmpty()) {
            return 0;
        }
        int letters = letterDistance(written, known);
        return letters <= WORST_SERVICE ? letters : OTHER_WORD + MISSING_WORD;
    }

    /// `ListObjectsV2` is `list`, `objects`, `v2`.
    private static List<String> words(String name) {
        var words = new ArrayList<String>();
        int start = 0;
        for (int i = 1; i <= name.length(); i++) {
            boolean isEnd = i == name.length()
                    || (Character.isUpperCase(name.charAt(i)) && !Character.isUpperCase(name.charAt(i - 1)));
            if (isEnd) {
                words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                start = i;
            }
        }
        return words;
    }

    private static int distance(List<String> written, List<String> known) {
        return written.size() == 1
                ? letterDistance(written.getFirst(), String.join("", known))
                : wordDistance(written, known);
    }

    private static int wordDistance(List<String> written, List<String> known) {
        var above = new int[known.size() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j * MISSING_WORD;
        }
        for (int i = 1; i <= written.size(); i++) {
            var row = new int[known.size() + 1];
            row[0] = i * MISSING_WORD;
            for (int j = 1; j <= known.size(); j++) {
                int weight = i == 1 && j == 1 ? 2 : 1;
                int other = weight * Math.min(OTHER_WORD, letterDistance(written.get(i - 1), known.get(j - 1)));
                row[j] = Math.min(above[j - 1] + other, Math.min(above[j], row[j - 1]) + MISSING_WORD);
            }
            above = row;
        }
        return above[known.size()];
    }

    /// How many letters to change, add or leave out.
    private static int letterDistance(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        var above = new int[b.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + other, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
