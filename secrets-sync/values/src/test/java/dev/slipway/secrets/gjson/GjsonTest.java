package dev.slipway.secrets.gjson;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paths are those with which gjson's own documentation explains its syntax; the document is of the same shape. */
class GjsonTest {

    private static final String JSON = """
            {"name": {"first": "Ada", "last": "Lovelace"},
             "age": 36, "exact": 12345678901234567890, "ratio": 1.50, "big": 1e3, "nothing": null, "yes": true,
             "children": ["Byron", "Anne", "Ralph"],
             "fav.movie": "Deer Hunter", "quoted": "a\\"b\\u00fc",
             "friends": [
               {"first": "Dale", "last": "Murphy", "age": 44, "nets": ["ig", "fb", "tw"]},
               {"first": "Roger", "last": "Craig", "age": 68, "nets": ["fb", "tw"]},
               {"first": "Jane", "last": "Murphy", "age": 47, "nets": ["ig", "tw"]}
             ],
             "vals": [{"a": 1, "b": "data"}, {"a": 2, "b": true}, {"a": 3, "b": false}, {"a": 4, "b": "0"}, {"a": 5}]}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            name.last; Lovelace
            none|@keys; []
            none|@tostr; ``
            none.{first}; {}
            age|@keys; [null]
            age|@values; [36]
            *.first; Ada
            {}; {}
            {fav\\.movie}; {"fav\\\\.movie":"Deer Hunter"}
            !true; true
            vals.#(b>=true)#.a; [2]
            friends.#(age>100)#.first|0; []
            friends.#(age>100)|@keys; []
            name|@pretty:{"indent":" "}|@ugly; {"first":"Ada","last":"Lovelace"}
            age; 36
            exact; 12345678901234567890
            ratio; 1.5
            big; 1000
            yes; true
            quoted; a"bü
            children.0; Byron
            children.#; 3
            child*.2; Ralph
            c?ildren.1; Anne
            fav\\.movie; Deer Hunter
            friends.#.first; ["Dale","Roger","Jane"]
            friends.1.last; Craig
            friends.#(last=="Murphy").first; Dale
            friends.#(last=="Murphy")#.first; ["Dale","Jane"]
            friends.#(age>45)#.last; ["Craig","Murphy"]
            friends.#(first%"D*").last; Murphy
            friends.#(first!%"D*").last; Craig
            friends.#(nets.#(=="fb"))#.first; ["Dale","Roger"]
            children.#(!="Byron")#; ["Anne","Ralph"]
            children.#(%"*e")#; ["Anne"]
            friends.#(age>=100)#; []
            vals.#(b==~true)#.a; [2]
            vals.#(b==~false)#.a; [3,4,5]
            vals.#(b==~null)#.a; [5]
            vals.#(b!=~*)#.a; [5]
            vals.#(b)#.a; [1,2,3,4]
            children|@reverse; ["Ralph","Anne","Byron"]
            children.@reverse.0; Ralph
            children|@reverse|0; Ralph
            friends.#.age|0; 44
            friends.0.nets|#; 3
            friends.#.nets.#; [3,2,2]
            friends.#.nets|#; 3
            {name.first,age}; {"first":"Ada","age":36}
            {name.first,"how old":age}; {"first":"Ada","how old":36}
            [name.first,nope,age]; ["Ada",36]
            {children.0,x:name}.x.last; Lovelace
            friends.#(first=="Jane").{first,age}; {"first":"Jane","age":47}
            name.@keys; ["first","last"]
            name.@values; ["Ada","Lovelace"]
            name.@tostr; {"first": "Ada", "last": "Lovelace"}
            name.@ugly; {"first":"Ada","last":"Lovelace"}
            name.!"literal"; literal
            @this.age; 36
            """)
    void documentedPaths(String path, String text) {
        assertThat(Gjson.text(JSON, path)).contains(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            [1,[2,3],[4,[5]]]; @flatten; [1,2,3,4,[5]]
            [1,[2,3],[4,[5]]]; @flatten:{"deep":true}; [1,2,3,4,5]
            [{"a":1},{"b":2},{"a":3}]; @join; {"a":3,"b":2}
            [{"a":1},{"b":2},{"a":3}]; @join:{"preserve":true}; {"a":1,"b":2,"a":3}
            {"id":[1,2],"v":["x","y"]}; @group; [{"id":1,"v":"x"},{"id":2,"v":"y"}]
            {"id":[1,2],"v":["x","y"]}; @group.1.v; y
            {"a":{"k":1},"b":[{"k":2}]}; @dig:k; [1,2]
            "{\\"a\\":[7]}"; @fromstr|a.0; 7
            {"b":1,"a":[1,2]}; @pretty:{"sortKeys":true}|@ugly; {"a":[1,2],"b":1}
            """)
    void modifiers(String json, String path, String text) {
        assertThat(Gjson.text(json, path)).contains(text);
    }

    @Test
    void prettyGivesEveryMemberALine() {
        assertThat(Gjson.json("{\"b\":{\"c\":[1,2]},\"a\":[{\"x\":1}]}", "@pretty"))
                .contains("{\n  \"b\": {\n    \"c\": [1, 2]\n  },\n  \"a\": [\n    {\n      \"x\": 1\n    }\n  ]\n}\n");
    }

    @Test
    void linesAreOneArray() {
        String lines = "{\"n\":\"a\",\"v\":1}\n{\"n\":\"b\",\"v\":2}\n";

        assertThat(Gjson.text(lines, "..#")).contains("2");
        assertThat(Gjson.text(lines, "..1.n")).contains("b");
        assertThat(Gjson.text(lines, "..#.v")).contains("[1,2]");
    }

    @ParameterizedTest
    @CsvSource({"nope", "name.nope", "age.x", "children.3", "children.x", "friends.#(age>100)", "friends.#(", "@nope"})
    void whatIsNotThereIsNothing(String path) {
        assertThat(Gjson.text(JSON, path)).isEmpty();
    }

    @Test
    void nullIsThereAndEmpty() {
        assertThat(Gjson.text(JSON, "nothing")).contains("");
    }

    @Test
    void textThatIsNoJsonHoldsNothing() {
        assertThat(Gjson.text("just text", "a")).isEmpty();
        assertThat(Gjson.text("", "a.b")).isEmpty();
        assertThat(Gjson.text("{\"a\": ", "a")).isEmpty();
    }

    @Test
    void literalNamesAreNoPaths() {
        String json = "{\"a.b*c|d\": 1, \"a\": {\"b\": 2}}";

        assertThat(Gjson.text(json, Gjson.literally("a.b*c|d"))).contains("1");
    }

    /** Texts and paths come from other people: whatever they are, the answer is a value or nothing. */
    @Property
    void anyTextAndPathGiveAnAnswer(@ForAll String json, @ForAll String path) {
        assertThat(Gjson.text(json, path)).isNotNull();
        assertThat(Gjson.text(JSON, path)).isNotNull();
        assertThat(Gjson.text(json, "friends.#(last==\"Murphy\")#.{first,age}|@pretty"))
                .isNotNull();
    }
}
