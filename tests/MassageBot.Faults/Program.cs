using MassageBot.Faults;

return await FaultCommand.RunAsync(args);
