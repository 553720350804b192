// Stands between the library Nunjucks and templates of strangers: what they may reach, what they may cost, and the
// functions that Backstage adds. Evaluates to a function that makes a renderer.
(function (nunjucks, settingsText, host) {
  'use strict';

  var settings = JSON.parse(settingsText);
  var lib = nunjucks.lib;
  var runtime = nunjucks.runtime;
  var limit = settings.characters;
  var hasOwn = Object.prototype.hasOwnProperty;

  function own(object, name) {
    return hasOwn.call(object, name);
  }

  function names(list) {
    var set = Object.create(null);
    list.split(' ').forEach(function (name) {
      set[name] = true;
    });
    return set;
  }

  var OF_TEXT = names(
    'charAt charCodeAt concat endsWith includes indexOf lastIndexOf replace slice split startsWith substring ' +
      'toLowerCase toUpperCase trim trimEnd trimStart'
  );
  var OF_NUMBERS = names('toExponential toFixed toPrecision toString');
  var OF_LISTS = names(
    'at concat copyWithin fill flat includes indexOf join lastIndexOf pop push reverse shift slice sort splice unshift'
  );
  var OF_PYTHON_LISTS = names('append count find index insert remove');
  var OF_PYTHON_RECORDS = names('get has_key items keys values');
  var RESERVED = names('__proto__ constructor prototype __defineGetter__ __defineSetter__');

  // ---- what it costs ----

  function tooLong() {
    host.exceeded('a text or list that it makes is longer than ' + limit + ' characters');
  }

  // The length of a value as text, at least; ends as soon as that is too much, however often a part is shared.
  function weight(value, before) {
    var sum = before;
    if (typeof value === 'string') {
      sum += value.length;
    } else if (Array.isArray(value)) {
      sum += value.length;
      for (var i = 0; i < value.length && sum <= limit; i++) {
        sum = weight(value[i], sum);
      }
    } else if (value instanceof runtime.SafeString) {
      sum += value.length;
    } else if (value !== null && typeof value === 'object' && !(value instanceof RegExp)) {
      for (var key in value) {
        if (sum > limit) {
          break;
        }
        if (own(value, key)) {
          sum = weight(value[key], sum + key.length);
        }
      }
    }
    if (sum > limit) {
      tooLong();
    }
    return sum;
  }

  function weighed(value) {
    weight(value, 0);
    return value;
  }

  function weighAll(values) {
    for (var i = 0; i < values.length; i++) {
      weight(values[i], 0);
    }
  }

  function joined(left, right) {
    weight(right, weight(left, 0));
    return left + right;
  }

  // ---- what it reaches ----

  function text(value) {
    return value instanceof runtime.SafeString ? value.toString() : value;
  }

  function methods(object) {
    if (typeof object === 'string') {
      return OF_TEXT;
    }
    if (typeof object === 'number') {
      return OF_NUMBERS;
    }
    return Array.isArray(object) ? OF_LISTS : names('');
  }

  function bound(object, method) {
    return function () {
      weighed(object);
      weighAll(arguments);
      if (typeof object === 'string' && arguments[0] instanceof RegExp && arguments.length > 1) {
        // The engine makes this text in one go: the most that it can become is known before.
        if ((object.length + 1) * String(arguments[1]).length > limit * 4) {
          tooLong();
        }
      }
      if (Array.isArray(object) && typeof arguments[0] === 'string' && arguments[0].length * object.length > limit) {
        tooLong();
      }
      return weighed(method.apply(object, arguments));
    };
  }

  var pythonLookup;

  function member(holder, name) {
    if (holder === undefined || holder === null) {
      return undefined;
    }
    var object = text(holder);
    if (typeof name === 'object' && name !== null) {
      weighed(name);
    }
    var key = String(text(name));
    if (key in RESERVED) {
      return undefined;
    }
    if (typeof object === 'function') {
      return undefined;
    }
    if (object instanceof RegExp) {
      return key === 'test' ? object.test.bind(object) : undefined;
    }
    if (typeof object === 'string' ? key === 'length' || /^\d+$/.test(key) : own(Object(object), key)) {
      return object[key];
    }
    if (pythonLookup && Array.isArray(object) && key in OF_PYTHON_LISTS) {
      return bound(object, pythonLookup(object, key));
    }
    if (pythonLookup && lib.isObject(object) && key in OF_PYTHON_RECORDS) {
      return pythonLookup(object, key);
    }
    return key in methods(object) ? bound(object, object[key]) : undefined;
  }

  runtime.contextOrFrameLookup = function (context, frame, name) {
    var local = frame.lookup(name);
    if (local !== undefined) {
      return local;
    }
    return own(context.ctx, name) ? context.ctx[name] : context.env.globals[name];
  };

  if (settings.cookiecutter) {
    nunjucks.installJinjaCompat();
    pythonLookup = runtime.memberLookup;
  }
  runtime.memberLookup = function (object, name) {
    // Four arguments are a slice of Python: object, start, stop, step.
    return pythonLookup && arguments.length === 4 ? pythonLookup.apply(this, arguments) : member(object, name);
  };

  var callWrap = runtime.callWrap;
  runtime.callWrap = function (target, name, context, parameters) {
    weighAll(parameters);
    return callWrap(target, name, context, parameters);
  };

  var setVariable = runtime.Frame.prototype.set;
  runtime.Frame.prototype.set = function (name, value) {
    weighed(value);
    return setVariable.apply(this, arguments);
  };

  // ---- output ----

  var alone = null;

  function shown(value) {
    if (typeof value === 'function') {
      throw new Error('a function is not a value');
    }
    return value === undefined || value === null ? '' : weighed(value);
  }

  runtime.suppressValue = function (value) {
    if (alone) {
      alone.value = value;
      return '';
    }
    return shown(value);
  };
  runtime.joined = joined;

  var compiler = nunjucks.compiler.Compiler.prototype;
  var nodes = nunjucks.nodes;

  // As the library's own, but through joined(), which weighs.
  compiler.compileOutput = function (node, frame) {
    var self = this;
    node.children.forEach(function (child) {
      if (child instanceof nodes.TemplateData && !child.value) {
        return;
      }
      self._emit(self.buffer + ' = runtime.joined(' + self.buffer + ', ');
      if (child instanceof nodes.TemplateData) {
        self.compileLiteral(child, frame);
        self._emitLine(');');
      } else {
        self._emit('runtime.suppressValue(');
        self.compile(child, frame);
        self._emitLine('));');
      }
    });
  };

  function joining(before, after) {
    return function (node, frame) {
      this._emit('runtime.joined(' + before);
      this.compile(node.left, frame);
      this._emit(after);
      this.compile(node.right, frame);
      this._emit(')');
    };
  }
  compiler.compileAdd = joining('', ',');
  compiler.compileConcat = joining('runtime.joined(', ', ""),');

  // ---- Backstage's filters ----

  function repoUrl(url) {
    var parsed = JSON.parse(host.repoUrl(String(url)));
    if (parsed.error) {
      throw new Error(parsed.error);
    }
    return parsed;
  }

  function parts(path) {
    var found = [];
    path.replace(/\[(-?\d+)\]|\["([^"]*)"\]|\['([^']*)'\]|[^.[\]]+/g, function (all, index, double, single) {
      found.push(index !== undefined ? index : double !== undefined ? double : single !== undefined ? single : all);
      return '';
    });
    return found;
  }

  function pick(object, path, otherwise) {
    var whole = Array.isArray(path) ? null : String(path);
    var keys = Array.isArray(path) ? path : parts(whole);
    if (whole !== null && object !== null && typeof object === 'object' && own(object, whole)) {
      keys = [whole];
    }
    var value = object;
    for (var i = 0; i < keys.length && value !== null && value !== undefined; i++) {
      value = member(value, keys[i]);
    }
    return (i < keys.length || value === undefined || keys.length === 0) ? otherwise : value;
  }

  function splitReference(reference) {
    var colon = reference.indexOf(':');
    var slash = reference.indexOf('/');
    if (slash !== -1 && slash < colon) {
      colon = -1;
    }
    var found = {
      kind: colon === -1 ? undefined : reference.slice(0, colon),
      namespace: slash === -1 ? undefined : reference.slice(colon + 1, slash),
      name: reference.slice(Math.max(colon, slash) + 1)
    };
    if (found.kind === '' || found.namespace === '' || found.name === '') {
      throw new Error('Entity reference "' + reference + '" was not on the form [<kind>:][<namespace>/]<name>');
    }
    return found;
  }

  function parseEntityRef(reference, defaults) {
    if (!reference) {
      throw new Error('Entity reference must not be empty');
    }
    var given = typeof reference === 'string' ? splitReference(reference) : reference;
    var otherwise = defaults || {};
    var entity = {
      kind: given.kind === undefined || given.kind === null ? otherwise.defaultKind : given.kind,
      namespace:
        given.namespace === undefined || given.namespace === null
          ? otherwise.defaultNamespace || 'default'
          : given.namespace,
      name: given.name
    };
    ['kind', 'namespace', 'name'].forEach(function (part) {
      if (!entity[part]) {
        throw new Error('Entity reference ' + JSON.stringify(reference) + ' had missing or empty ' + part);
      }
    });
    return entity;
  }

  // ---- the environment ----

  var marks = settings.cookiecutter
    ? { variableStart: '{{', variableEnd: '}}' }
    : { variableStart: '${{', variableEnd: '}}' };
  var environment = new nunjucks.Environment([], {
    autoescape: false,
    tags: marks,
    trimBlocks: settings.trimBlocks,
    lstripBlocks: settings.lstripBlocks
  });

  environment.addFilter('parseRepoUrl', repoUrl);
  environment.addFilter('projectSlug', function (url) {
    var found = repoUrl(url);
    return found.owner + '/' + found.repo;
  });
  environment.addFilter('parseEntityRef', parseEntityRef);
  environment.addFilter('pick', pick);
  if (settings.cookiecutter) {
    environment.addFilter('jsonify', environment.getFilter('dump'));
  }
  environment.addGlobal('always', function () {
    return host.status('always');
  });
  environment.addGlobal('failure', function () {
    return host.status('failure');
  });

  function guarded(name, filter) {
    return function () {
      weighAll(arguments);
      if (name === 'replace' && arguments[1] instanceof RegExp) {
        if ((String(arguments[0]).length + 1) * String(arguments[2]).length > limit * 4) {
          tooLong();
        }
      }
      if (name === 'join' && Array.isArray(arguments[0]) && arguments[0].length * String(arguments[1]).length > limit) {
        tooLong();
      }
      return weighed(filter.apply(this, arguments));
    };
  }
  Object.keys(environment.filters).forEach(function (name) {
    environment.filters[name] = guarded(name, environment.filters[name]);
  });
  // Without prototypes no name is found but those that were put there.
  ['filters', 'tests', 'globals', 'extensions'].forEach(function (table) {
    Object.setPrototypeOf(environment[table], null);
  });

  function compiled(source) {
    if (source.length > settings.source) {
      host.exceeded('it is longer than ' + settings.source + ' characters');
    }
    return new nunjucks.Template(source, environment, null, true);
  }

  function isPlain(source) {
    return source.indexOf(marks.variableStart) < 0 && source.indexOf('{%') < 0 && source.indexOf('{#') < 0;
  }

  function rendered(source, valuesText) {
    if (isPlain(source)) {
      return source;
    }
    var template = compiled(source);
    return template.render(JSON.parse(valuesText));
  }

  function isAlone(source) {
    var root = nunjucks.parser.parse(source, [], environment.opts);
    var children = [];
    root.children.forEach(function (child) {
      // White space that a mark took away leaves an empty text.
      children = children.concat(
        child instanceof nodes.Output
          ? child.children.filter(function (part) {
              return !(part instanceof nodes.TemplateData) || part.value;
            })
          : [null]
      );
    });
    return children.length === 1 && children[0] !== null && !(children[0] instanceof nodes.TemplateData);
  }

  function value(source, valuesText) {
    if (isPlain(source) || !isAlone(source)) {
      return rendered(source, valuesText);
    }
    alone = { value: undefined };
    try {
      rendered(source, valuesText);
      if (typeof alone.value === 'function') {
        throw new Error('a function is not a value');
      }
      return alone.value instanceof RegExp ? String(alone.value) : text(weighed(alone.value));
    } finally {
      alone = null;
    }
  }

  function tree(input, valuesText) {
    return JSON.parse(JSON.stringify(input), function (key, leaf) {
      if (typeof leaf !== 'string') {
        return leaf;
      }
      try {
        return value(leaf, valuesText);
      } catch (unrendered) {
        return leaf;
      }
    });
  }

  function explained(error) {
    return String((error && error.message) || error)
      .replace(/^\(unknown path\)\s*/, '')
      .replace(/\s*\n\s*/g, ' ');
  }

  return function (how, inputText, valuesText) {
    var input = JSON.parse(inputText);
    try {
      if (how === 'tree') {
        return JSON.stringify({ result: tree(input, valuesText) });
      }
      var made = how === 'text' ? rendered(input.v, valuesText) : value(input.v, valuesText);
      return JSON.stringify({ result: { v: made } });
    } catch (error) {
      return JSON.stringify({ error: explained(error) });
    }
  };
});
