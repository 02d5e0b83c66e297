using YamlDotNet.Core;

namespace MassageBot.Knowledge.Authoring;

/// <summary>A YAML text is nested too deeply, from a place on.</summary>
internal sealed class TooDeepException(Mark start) : YamlException(start, start, "nested too deeply");
