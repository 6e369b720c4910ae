package dev.espalier.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        s3:ListObject,                 s3:ListBucket
        s3:ListObjects,                s3:ListBucket
        S3:listobjectsv2,              s3:ListBucket
        s3:HeadObject,                 s3:GetObject
        s3:ListBuckets,                s3:ListAllMyBuckets
        s3:GetObjects,                 s3:GetObject
        s3:PutObjectACL,               s3:PutObjectAcl
        ec2:DescribeInstance,          ec2:DescribeInstances
        ec2:TerminateInstance,         ec2:TerminateInstances
        iam:CreateUsers,               iam:CreateUser
        lambda:Invoke,                 lambda:InvokeFunction
        dynamo:GetItem,                dynamodb:GetItem
        dynamodb:GetItems,             dynamodb:GetItem
        rds:CreateDatabaseInstance,    rds:CreateDBInstance
        """)
    void suggestsWhatWasMeant(String wrong, String meant) {
        assertThat(Catalog.get().nearest(wrong, 3)).contains(meant);
    }

    @Test
    void putsTheActionThatAuthorizesAnOperationFirst() {
        assertThat(Catalog.get().nearest("s3:ListObject", 3)).startsWith("s3:ListBucket");
    }

    @Test
    void suggestsNothingForGibberish() {
        assertThat(Catalog.get().nearest("s3:Xyzzyxyzzy", 3)).isEmpty();
        assertThat(Catalog.get().nearest("s3:XyzzyPlugh", 3)).isEmpty();
        assertThat(Catalog.get().nearest("", 3)).isEqualTo(List.of());
    }

    @Test
    void suggestsTheSameActionOfAServiceSpelledAlike() {
        assertThat(Catalog.get().nearest("s4:GetObject", 1)).containsExactly("s3:GetObject");
    }
}
