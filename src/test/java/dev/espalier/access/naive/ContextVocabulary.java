package dev.espalier.access.naive;

import java.util.List;

/// The keys that generated conditions ask for, with the values requests have for them.
final class ContextVocabulary {
    /// What a key holds, which decides the operators that fit it.
    enum Content {
        STRING,
        NUMBER,
        DATE,
        BOOLEAN,
        BYTES,
        ADDRESS,
        ARN
    }

    /// @param isSettled whether the design or the caller settles the key, so that questions need not give it
    record KnownKey(String name, Content content, boolean isMultivalued, boolean isSettled, List<String> values) {}

    private static final List<String> ACCOUNTS = List.of("100000000000", "100000000001", Cast.OUTSIDE);
    private static final List<String> ORGANIZATIONS = List.of("o-cast000001", "o-other00001");
    private static final List<String> SERVICES = List.of("ec2.amazonaws.com", "cloudtrail.amazonaws.com");
    private static final List<String> BOOLEANS = List.of("true", "false", "TRUE");
    private static final List<String> DATES = List.of(
            "2026-06-01T12:00:00Z", "2026-06-01T00:00:00Z", "2026-05-31T23:59:59.5Z", "2026-06-01T14:00:00+02:00");
    private static final List<String> ADDRESSES =
            List.of("10.0.0.1", "10.0.1.200", "2001:db8::1", "2001:DB8:0:0:0:0:0:2", "not an address");

    static final List<KnownKey> ALL = List.of(
            settled("aws:username", List.of("ana", "Bob")),
            settled("aws:PrincipalTag/team", Cast.TEAMS),
            settled("aws:PrincipalTag/Cost", List.of("1", "2")),
            open("aws:ResourceTag/team", Cast.TEAMS),
            open("aws:RequestTag/team", Cast.TEAMS),
            open("aws:SourceVpc", List.of("vpc-1", "vpc-2", "")),
            settled("aws:PrincipalOrgID", ORGANIZATIONS),
            settled("aws:ResourceOrgID", ORGANIZATIONS),
            open("aws:SourceOrgID", ORGANIZATIONS),
            settled("aws:PrincipalAccount", ACCOUNTS),
            settled("aws:ResourceAccount", ACCOUNTS),
            settled("s3:ResourceAccount", ACCOUNTS),
            settled("kms:CallerAccount", ACCOUNTS),
            settled("ec2:ResourceTag/team", Cast.TEAMS),
            settled("iam:ResourceTag/team", Cast.TEAMS),
            open("aws:SourceAccount", ACCOUNTS),
            settled("aws:PrincipalType", List.of("User", "AssumedRole", "Account", "Anonymous")),
            open("aws:userid", List.of("AIDAX", "AROAX:s1", "100000000001", "anonymous")),
            open("aws:RequestedRegion", List.of("us-east-1", "eu-west-1")),
            open("s3:prefix", List.of("home/ana/x", "home/*", "Home/", "")),
            open("sts:ExternalId", List.of("x1", "X1")),
            open("aws:SourceIdentity", List.of("ana", "eve")),
            open("kms:ViaService", List.of("s3.us-east-1.amazonaws.com", "sqs.us-east-1.amazonaws.com")),
            open("aws:FederatedProvider", List.of("arn:aws:iam::100000000001:saml-provider/corp", "x")),
            open("SAML:aud", List.of("https://signin.aws.amazon.com/saml", "other")),
            settled("aws:PrincipalServiceName", SERVICES),
            many("aws:TagKeys", false, List.of("team", "Team", "cost", "")),
            many("aws:CalledVia", false, SERVICES),
            many("aws:PrincipalOrgPaths", true, Cast.ORG_PATHS),
            many("aws:ResourceOrgPaths", true, Cast.ORG_PATHS),
            many("aws:SourceOrgPaths", false, Cast.ORG_PATHS),
            many("aws:PrincipalServiceNamesList", true, SERVICES),
            new KnownKey("s3:max-keys", Content.NUMBER, false, false, List.of("10", "10.0", "9", "-2.5", "few")),
            new KnownKey("aws:MultiFactorAuthAge", Content.NUMBER, false, false, List.of("300", "60")),
            new KnownKey("aws:EpochTime", Content.NUMBER, false, false, List.of("1780315200", "1780272000")),
            new KnownKey("aws:CurrentTime", Content.DATE, false, false, DATES),
            new KnownKey("aws:TokenIssueTime", Content.DATE, false, false, DATES),
            new KnownKey("aws:MultiFactorAuthPresent", Content.BOOLEAN, false, false, BOOLEANS),
            new KnownKey("aws:SecureTransport", Content.BOOLEAN, false, true, BOOLEANS),
            new KnownKey("aws:ViaAWSService", Content.BOOLEAN, false, true, List.of("true", "false")),
            new KnownKey("aws:PrincipalIsAWSService", Content.BOOLEAN, false, true, List.of("true", "false")),
            new KnownKey("x:hash", Content.BYTES, false, false, List.of("b3JjaGFyZA==", "b3JjaGFyZC00Mg==", "???")),
            new KnownKey("aws:SourceIp", Content.ADDRESS, false, false, ADDRESSES),
            new KnownKey("aws:VpcSourceIp", Content.ADDRESS, false, false, ADDRESSES),
            new KnownKey(
                    "aws:PrincipalArn",
                    Content.ARN,
                    false,
                    true,
                    List.of("arn:aws:iam::100000000001:user/ana", "arn:aws:iam::100000000001:role/team/app")),
            new KnownKey(
                    "aws:SourceArn",
                    Content.ARN,
                    false,
                    false,
                    List.of(
                            "arn:aws:s3:::box",
                            "arn:aws:sqs:us-east-1:100000000001:jobs",
                            "arn:aws:cloudtrail:us-east-1:100000000001:trail/a:b",
                            "no arn")));

    private ContextVocabulary() {}

    private static KnownKey settled(String name, List<String> values) {
        return new KnownKey(name, Content.STRING, false, true, values);
    }

    private static KnownKey open(String name, List<String> values) {
        return new KnownKey(name, Content.STRING, false, false, values);
    }

    private static KnownKey many(String name, boolean isSettled, List<String> values) {
        return new KnownKey(name, Content.STRING, true, isSettled, values);
    }
}
