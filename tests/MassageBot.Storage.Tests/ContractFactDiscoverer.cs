using Xunit.Abstractions;
using Xunit.Sdk;

namespace MassageBot.Storage.Tests;

public sealed class ContractFactDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    private readonly IMessageSink _messages = messages;

    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        new ContractTestCase(_messages, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);
}
