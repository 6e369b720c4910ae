package dev.espalier.denial;

import dev.espalier.catalog.Action;
import dev.espalier.catalog.Catalog;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which action stands behind the name of an event. Most names are the action's own; the others are listed, and what
/// is not listed is not known.
///
/// Sources: the CloudTrail chapters of the service guides, and for S3 the table of permissions that its operations
/// need (<https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html>).
final class EventNames {
    private static final String DOMAIN = ".amazonaws.com";

    /// AWS Lambda dates the names of its events: `CreateFunction20150331`.
    private static final Pattern DATED = Pattern.compile("([A-Za-z]+)20\\d{6}(v\\d)?");

    private static final Map<String, String> SERVICES = Map.of("monitoring", "cloudwatch", "email", "ses");

    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("s3:HeadObject", "s3:GetObject"),
            Map.entry("s3:HeadBucket", "s3:ListBucket"),
            Map.entry("s3:ListObjects", "s3:ListBucket"),
            Map.entry("s3:ListObjectsV2", "s3:ListBucket"),
            Map.entry("s3:ListObjectVersions", "s3:ListBucketVersions"),
            Map.entry("s3:ListBuckets", "s3:ListAllMyBuckets"),
            Map.entry("s3:CreateMultipartUpload", "s3:PutObject"),
            Map.entry("s3:CompleteMultipartUpload", "s3:PutObject"),
            Map.entry("s3:UploadPart", "s3:PutObject"),
            Map.entry("s3:DeleteObjects", "s3:DeleteObject"),
            Map.entry("lambda:Invoke", "lambda:InvokeFunction"));

    private EventNames() {}

    /// The prefix of the actions of an event's source, `s3` for `s3.amazonaws.com`.
    static Optional<String> service(String source) {
        if (!source.endsWith(DOMAIN)) {
            return Optional.empty();
        }
        var name = source.substring(0, source.length() - DOMAIN.length());
        return Optional.of(SERVICES.getOrDefault(name, name)).filter(Catalog.get()::hasService);
    }

    static Optional<String> action(String service, String event) {
        var plain = service + ":" + event;
        var dated = DATED.matcher(event);
        var undated = dated.matches() ? service + ":" + dated.group(1) : plain;
        return known(plain)
                .or(() -> known(undated))
                .or(() -> known(ACTIONS.getOrDefault(plain, "")).or(() -> known(ACTIONS.getOrDefault(undated, ""))));
    }

    private static Optional<String> known(String name) {
        return name.isEmpty() ? Optional.empty() : Catalog.get().action(name).map(Action::fullName);
    }
}
