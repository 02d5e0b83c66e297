global using MassageBot.Testing;
