package dev.slipway.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.aws.sqs.Queue;
import dev.slipway.declared.Conversation;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.sqs.Sqs;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The worked example of docs/adding-a-kind.md is the kind that is served, and what it calls is there to be called. */
class AddingAKindTest {

    private static final Path PAGE = Path.of("../../docs/adding-a-kind.md");
    private static final Pattern CODE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("\\.(\\w+)\\(");
    private static final Pattern FIELD = Pattern.compile("\"([a-zA-Z]+)\"[,)]");
    private static final Pattern COMPONENT = Pattern.compile("(?:String|Long|Map<String, String>) (\\w+)[,)]");

    private static String code(int number) throws IOException {
        Matcher blocks = CODE.matcher(Files.readString(PAGE));
        for (int i = 0; i <= number; i++) {
            assertThat(blocks.find()).as("block %d of Java in %s", i, PAGE).isTrue();
        }
        return blocks.group(1);
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> methods(Class<?>... types) {
        return Stream.of(types)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void recordIsThatOfTheQueue() throws IOException {
        Set<String> shown = all(COMPONENT, code(0));

        assertThat(shown).contains("delaySeconds", "arn");
        assertThat(Stream.concat(components(Queue.Parameters.class).stream(), components(Queue.Observed.class).stream())
                        .collect(Collectors.toSet()))
                .containsAll(shown);
    }

    @Test
    void shapeIsThatOfTheQueue() throws IOException {
        String example = code(1);
        Shape<?, ?> shape = Sqs.resources().stream()
                .filter(resource -> resource.shape().parameters() == Queue.Parameters.class)
                .findFirst()
                .orElseThrow()
                .shape();

        assertThat(methods(Shape.class)).containsAll(all(CALL, example));
        assertThat(Arrays.stream(Shape.Role.values()).flatMap(role -> shape.in(role).stream()))
                .containsAll(all(
                        FIELD,
                        example.substring(example.indexOf(".changeable(")).replaceAll("\\.documents.*", "")));
        assertThat(example).contains("\"" + shape.what() + "\"");
    }

    @Test
    void whatTheTextNamesCanBeCalled() throws IOException {
        String page = Files.readString(PAGE);
        Set<String> known = methods(Shape.class, Found.class, Scope.class, Conversation.class, AwsResource.class);

        assertThat(known)
                .contains("changeable", "fixed", "initial", "governing", "ignored", "documents", "late", "keys", "slow")
                .contains("publishing", "find", "create", "update", "tag", "untag", "delete", "only", "fill", "tagged")
                .contains("busy", "leaving", "broken", "from", "with", "tags");
        for (String word :
                new String[] {"changeable", "governing", "documents", "publishing", "scope.only", "scope.fill"}) {
            assertThat(page).contains("`" + word);
        }
        Stream.of("busy", "leaving", "broken", "tagged")
                .forEach(word -> assertThat(page).contains("`" + word + "`"));
    }
}
