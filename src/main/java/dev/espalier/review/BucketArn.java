package dev.espalier.review;

import dev.espalier.policy.Arn;
import java.util.Set;

/// ARNs of S3 buckets, which name neither a Region nor an account, unlike those of whatever else belongs to S3.
final class BucketArn {
    static final String CODE = "BUCKET_ARN_WITH_OWNER";

    private static final Set<String> OTHERS = Set.of(
            "accesspoint", "access-grants", "async-request", "job", "mrap", "storage-lens", "storage-lens-group");

    private BucketArn() {}

    /// Whether it looks like a bucket, or what lies in one, but has a Region or account.
    static boolean isOverqualified(String text) {
        return Arn.parse(text)
                .filter(arn -> arn.service().equals("s3"))
                .filter(arn -> isName(arn.region()) || isName(arn.account()))
                .filter(arn -> !OTHERS.contains(arn.resource().split("[/:]", 2)[0]))
                .filter(arn -> !arn.resource().startsWith("*"))
                .isPresent();
    }

    /// A star stands for nothing as well.
    private static boolean isName(String field) {
        return !field.isEmpty() && !field.equals("*");
    }
}
