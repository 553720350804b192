package dev.slipway.managed.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final int MANY = 500;

    private final Passwords passwords = new Passwords();

    @Test
    void everyPasswordHasTwentySevenLettersAndDigits() {
        Stream.generate(passwords::next).limit(MANY).forEach(password -> assertThat(password.reveal())
                .matches("[A-Za-z0-9]{27}"));
    }

    @Test
    void noPasswordComesTwice() {
        assertThat(Stream.generate(passwords::next).limit(MANY).map(password -> password.reveal()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyCharacterOfTheAlphabetOccurs() {
        Set<Integer> seen = Stream.generate(passwords::next)
                .limit(MANY)
                .flatMap(password -> password.reveal().chars().boxed())
                .collect(Collectors.toSet());

        assertThat(seen).hasSize(62);
    }

    @Test
    void passwordDoesNotShowInText() {
        var password = passwords.next();

        assertThat(String.valueOf(password)).doesNotContain(password.reveal());
    }
}
