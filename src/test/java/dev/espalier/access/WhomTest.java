package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sentences name whom a policy means, not merely that somebody gets in.
class WhomTest {
    private static final String DESIGN = """
        {
          "formatVersion": 1, "name": "Two",
          "organization": {
            "managementAccountId": "111111111111",
            "policies": [ { "name": "West", "type": "SERVICE_CONTROL_POLICY", "document": {
              "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "ec2:*", "Resource": "*",
                "Condition": { "StringEquals": { "aws:RequestedRegion": "eu-west-1" } } } } } ],
            "root": { "id": "r-ab12",
              "organizationalUnits": [ { "id": "ou-ab12-prod0001", "name": "Prod", "serviceControlPolicies": ["West"],
                "accounts": [ { "id": "333333333333", "name": "Gate",
                  "users": [ { "name": "eve", "attachedPolicies": ["arn:aws:iam::aws:policy/AdministratorAccess"] } ] } ] } ],
              "accounts": [
                { "id": "111111111111", "name": "Main" },
                { "id": "222222222222", "name": "Shop",
                  "users": [
                    { "name": "cid", "inlinePolicies": [ { "name": "Assume", "document": { "Version": "2012-10-17",
                        "Statement": { "Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*" } } },
                      { "name": "Home", "document": { "Version": "2012-10-17", "Statement": {
                        "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*",
                        "Condition": { "StringLike": { "s3:prefix": ["${aws:username}/*", ""] } } } } } ] },
                    { "name": "lou" },
                    { "name": "ike", "inlinePolicies": [ { "name": "Office", "document": { "Version": "2012-10-17",
                        "Statement": { "Effect": "Allow", "Action": "ec2:DescribeInstances", "Resource": "*",
                          "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } } } } } ] } ],
                  "roles": [
                    { "name": "Open", "trustPolicy": { "Version": "2012-10-17", "Statement": {
                        "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": "sts:AssumeRole" } } },
                    { "name": "Exact", "trustPolicy": { "Version": "2012-10-17", "Statement": {
                        "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::222222222222:user/lou" },
                        "Action": "sts:AssumeRole" } } },
                    { "name": "Whole", "trustPolicy": { "Version": "2012-10-17", "Statement": {
                        "Effect": "Allow", "Principal": { "AWS": "222222222222" }, "Action": "sts:AssumeRole" } } } ],
                  "resources": [
                    { "arn": "arn:aws:s3:::public", "policy": { "Version": "2012-10-17", "Statement": {
                        "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*" } } } ] } ,
                { "id": "444444444444", "name": "Far", "roles": [
                    { "name": "Reader", "trustPolicy": { "Version": "2012-10-17", "Statement": {
                        "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::222222222222:user/cid" },
                        "Action": "sts:AssumeRole" } } },
                    { "name": "Locked", "trustPolicy": { "Version": "2012-10-17", "Statement": {
                        "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::222222222222:user/lou" },
                        "Action": "sts:AssumeRole" } } },
                    { "name": "Ours", "trustPolicy": { "Version": "2012-10-17", "Statement": {
                        "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": "sts:AssumeRole",
                        "Condition": { "StringEquals": { "aws:PrincipalAccount": "222222222222" } } } } } ] } ]
            }
          }
        }
        """;

    private static Design design() {
        return ((ReadResult.Opened) DesignFile.parse(DESIGN)).design();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        222222222222:user/cid | sts:AssumeRole | arn:aws:iam::444444444444:role/Reader | Reader trusts cid, and Assume grants the call.
        222222222222:user/cid | sts:AssumeRole | arn:aws:iam::444444444444:role/Ours   | Ours trusts everyone who meets its conditions, cid too, and Assume grants the call.
        222222222222:user/lou | sts:AssumeRole | arn:aws:iam::222222222222:role/Open   | Open trusts everyone, lou too, and nothing forbids it.
        222222222222:user/lou | sts:AssumeRole | arn:aws:iam::222222222222:role/Exact  | Exact trusts lou by name, and nothing forbids it.
        222222222222:user/cid | sts:AssumeRole | arn:aws:iam::222222222222:role/Whole  | Whole trusts the account of cid, and Assume grants the call.
        222222222222:user/lou | sts:AssumeRole | arn:aws:iam::222222222222:role/Whole  | Whole trusts the account of lou, but lou has no permission to call sts:AssumeRole.
        222222222222:user/lou | sts:AssumeRole | arn:aws:iam::444444444444:role/Locked | Locked trusts lou, but lou has no permission to call sts:AssumeRole.
        222222222222:user/lou | s3:GetObject   | arn:aws:s3:::public/a                 | The policy of arn:aws:s3:::public grants it to everyone, lou too, and nothing forbids it.
        222222222222:user/lou | s3:CreateBucket | arn:aws:s3:::mine                    | No policy of lou grants s3:CreateBucket. New identities start with nothing.
        222222222222:user/cid | s3:CreateBucket | arn:aws:s3:::mine                    | No policy of cid grants s3:CreateBucket.
        """)
    void theSentenceNamesWhomThePolicyMeans(String who, String action, String resource, String sentence) {
        var question = Question.of("arn:aws:iam::" + who, action, Optional.of(resource));

        assertThat(Sentences.fullSentence(Evaluator.of(design()).answer(question)))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        eu-central-1 | ec2:RunInstances | OU Prod allows ec2:RunInstances only if aws:RequestedRegion is eu-west-1: SCP West.
        eu-west-1    | iam:CreateUser   | Nothing attached to OU Prod allows iam:CreateUser; every level needs its own Allow for it.
        """)
    void aLevelThatAllowsOtherThingsIsNotSaidToAllowNothing(String region, String action, String sentence) {
        assertThat(sentence("333333333333:user/eve", action, "aws:RequestedRegion", region))
                .isEqualTo(sentence);
    }

    @Test
    void anAddressIsSaidToLieInARange() {
        var question = Question.of("arn:aws:iam::222222222222:user/ike", "ec2:DescribeInstances", Optional.empty());

        assertThat(Sentences.fullSentence(Evaluator.of(design()).answer(question)))
                .isEqualTo("Yes if aws:SourceIp is in 203.0.113.0/24; otherwise no.");
    }

    @Test
    void variablesAreFilledInAndEmptyValuesNamed() {
        assertThat(sentence("222222222222:user/cid", "s3:ListBucket", "s3:prefix", "lou/x"))
                .isEqualTo("Home grants s3:ListBucket only if s3:prefix is cid/* or empty.");
    }

    private static String sentence(String who, String action, String key, String value) {
        var context = new JsonObject(List.of(new Member(key, new JsonString(value))));
        var question = new Question(
                "arn:aws:iam::" + who, Optional.empty(), action, Optional.empty(), Optional.empty(), context);
        return Sentences.fullSentence(Evaluator.of(design()).answer(question));
    }
}
